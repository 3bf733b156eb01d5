package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down how the attempt to repair from afar ended; a case that needs a visit goes on to dispatch. */
@Component
public class RecordRemoteRepair implements Step<RecordRemoteRepair.Given, Nothing> {

    private final CaseProgress progress;

    RecordRemoteRepair(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public Nothing perform(Given given) {
        Actor by = given.repairedBy() == null ? Actor.SYSTEM : Actor.staff(given.repairedBy());
        progress.note(given.caseId(), "remote-repair.recorded", by, given.remoteOutcome());
        if ("VISIT_NEEDED".equals(given.remoteOutcome())) {
            progress.enter(given.caseId(), Phase.DISPATCHING, by);
        }
        return Nothing.NOTHING;
    }

    /**
     * @param caseId the case
     * @param remoteOutcome REPAIRED or VISIT_NEEDED
     * @param repairedBy login of the agent
     */
    public record Given(
            CaseId caseId,
            @Nullable String remoteOutcome,
            @Nullable String repairedBy) {}
}
