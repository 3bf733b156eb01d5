package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import org.springframework.stereotype.Component;

/** Lets a case whose repair did not hold begin again with its history. */
@Component
public class ReopenCase implements Step<ReopenCase.Given, Nothing> {

    private final CaseProgress progress;

    ReopenCase(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public Nothing perform(Given given) {
        if (progress.enter(given.caseId(), Phase.ASSESSING, Actor.SYSTEM)) {
            progress.note(given.caseId(), "case.reopened", Actor.SYSTEM, null);
        }
        return Nothing.NOTHING;
    }

    /** @param caseId the case */
    public record Given(CaseId caseId) {}
}
