package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.PauseOwner;
import dev.mendflow.servicecase.CaseHeld;
import dev.mendflow.servicecase.CaseReported;
import dev.mendflow.servicecase.CaseResumed;
import dev.mendflow.servicecase.CustomerAnswered;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.PhaseEntered;
import dev.mendflow.servicecase.PriorityChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters what happens to cases in the ledgers of their clocks, in the same transaction. */
@Component
class PromiseKeeping {

    private final ServiceLevels levels;

    PromiseKeeping(ServiceLevels levels) {
        this.levels = levels;
    }

    @EventListener
    void on(CaseReported reported) {
        levels.promise(reported.caseId());
    }

    @EventListener
    void on(PriorityChanged changed) {
        levels.promise(changed.caseId());
    }

    @EventListener
    void on(CaseHeld held) {
        var why = new Paused(held.reason(), PauseOwner.valueOf(held.owner().name()));
        levels.change(held.caseId(), held.at(), (clock, moment) -> clock.paused(why, moment));
    }

    @EventListener
    void on(CaseResumed resumed) {
        levels.change(resumed.caseId(), resumed.at(), ServiceLevelClock::resumed);
    }

    @EventListener
    void on(CustomerAnswered answered) {
        levels.change(
                answered.caseId(),
                answered.at(),
                (clock, moment) -> isOf(clock, Metric.FIRST_RESPONSE) ? clock.met(moment) : clock);
    }

    @EventListener
    void on(PhaseEntered entered) {
        switch (entered.to()) {
            case REPORTED -> {}
            case ASSESSING -> reopenIfItWasRepaired(entered);
            case DISPATCHING, REPAIRING -> meet(entered, false);
            case FEEDBACK, CLOSED -> meet(entered, true);
            case CANCELLED ->
                levels.change(
                        entered.caseId(),
                        entered.at(),
                        (clock, moment) -> clock.cancelled("The case was cancelled", moment));
        }
    }

    /** What is met is met by the terms it was promised with; the rest is promised anew for how the case is served. */
    private void meet(PhaseEntered entered, boolean resolved) {
        levels.change(
                entered.caseId(),
                entered.at(),
                (clock, moment) -> resolved || !isOf(clock, Metric.RESOLUTION) ? clock.met(moment) : clock);
        if (!resolved && entered.from() == Phase.ASSESSING) {
            levels.promise(entered.caseId());
        }
    }

    private void reopenIfItWasRepaired(PhaseEntered entered) {
        if (entered.from() == Phase.FEEDBACK) {
            levels.reopen(entered.caseId(), Metric.RESOLUTION, entered.at());
        }
    }

    private static boolean isOf(ServiceLevelClock clock, Metric metric) {
        return clock.metric().equals(metric.name());
    }
}
