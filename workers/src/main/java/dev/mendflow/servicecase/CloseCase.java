package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import org.springframework.stereotype.Component;

/** Closes a case whose repair was accepted. */
@Component
public class CloseCase implements Step<CloseCase.Given, Nothing> {

    private final CaseProgress progress;
    private final CaseWaits waits;
    private final CustomerNotices notices;

    CloseCase(CaseProgress progress, CaseWaits waits, CustomerNotices notices) {
        this.progress = progress;
        this.waits = waits;
        this.notices = notices;
    }

    @Override
    public Nothing perform(Given given) {
        waits.end(progress.get(given.caseId()), Actor.SYSTEM);
        if (progress.enter(given.caseId(), Phase.CLOSED, Actor.SYSTEM)) {
            notices.tell(progress.get(given.caseId()), "case-closed:" + given.caseId(), "case-closed");
        }
        return Nothing.NOTHING;
    }

    /** @param caseId the case */
    public record Given(CaseId caseId) {}
}
