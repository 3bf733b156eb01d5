package dev.mendflow.visit;

import dev.mendflow.parts.PartsArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a visit go on when its parts are there, in the transaction that books them in. */
@Component
class SupplyVisit {

    private final Visits visits;

    SupplyVisit(Visits visits) {
        this.visits = visits;
    }

    @EventListener
    void on(PartsArrived arrived) {
        visits.supply(arrived.caseId());
    }
}
