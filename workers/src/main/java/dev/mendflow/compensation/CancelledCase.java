package dev.mendflow.compensation;

import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.PhaseEntered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes back what was proposed or granted when the case is cancelled before it is closed, in the same transaction. */
@Component
class CancelledCase {

    private final Compensations compensations;

    CancelledCase(Compensations compensations) {
        this.compensations = compensations;
    }

    @EventListener
    void on(PhaseEntered entered) {
        if (entered.to() == Phase.CANCELLED) {
            compensations.withdraw(entered.caseId());
        }
    }
}
