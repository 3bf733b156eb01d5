package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import org.springframework.stereotype.Component;

/** Ends a case that was called off, after everything reserved for it was given back. */
@Component
public class CancelCase implements Step<CancelCase.Given, Nothing> {

    private final CaseProgress progress;
    private final CaseWaits waits;
    private final CustomerNotices notices;

    CancelCase(CaseProgress progress, CaseWaits waits, CustomerNotices notices) {
        this.progress = progress;
        this.waits = waits;
        this.notices = notices;
    }

    @Override
    public Nothing perform(Given given) {
        waits.end(progress.get(given.caseId()), Actor.SYSTEM);
        if (progress.enter(given.caseId(), Phase.CANCELLED, Actor.SYSTEM)) {
            notices.tell(progress.get(given.caseId()), "case-cancelled:" + given.caseId(), "case-cancelled");
        }
        return Nothing.NOTHING;
    }

    /** @param caseId the case */
    public record Given(CaseId caseId) {}
}
