package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what was decided about an asset that cannot be repaired. */
@Component
public class RecordReplacement implements Step<RecordReplacement.Given, Nothing> {

    private final CaseProgress progress;

    RecordReplacement(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public Nothing perform(Given given) {
        Actor by = given.decidedBy() == null ? Actor.SYSTEM : Actor.staff(given.decidedBy());
        progress.note(given.caseId(), "replacement.decided", by, given.replacementDecision());
        return Nothing.NOTHING;
    }

    /**
     * @param caseId the case
     * @param replacementDecision REPLACE or RETURN
     * @param decidedBy login of the manager
     */
    public record Given(
            CaseId caseId,
            @Nullable String replacementDecision,
            @Nullable String decidedBy) {}
}
