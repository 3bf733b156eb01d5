package dev.mendflow.servicecase;

import org.springframework.stereotype.Component;

/** How a case ends that was called off, once everything reserved for it was given back. */
@Component
class Cancellation {

    private final CaseProgress progress;
    private final CaseWaits waits;
    private final CustomerNotices notices;

    Cancellation(CaseProgress progress, CaseWaits waits, CustomerNotices notices) {
        this.progress = progress;
        this.waits = waits;
        this.notices = notices;
    }

    /** Ends the wait and the case and tells the customer; repeating it changes nothing. */
    void carryOut(CaseId id) {
        waits.end(progress.get(id), Actor.SYSTEM);
        if (progress.enter(id, Phase.CANCELLED, Actor.SYSTEM)) {
            notices.tell(progress.get(id), "case-cancelled:" + id, "case-cancelled");
        }
    }
}
