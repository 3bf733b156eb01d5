package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.PauseOwner;
import dev.mendflow.policy.PolicyRefused;
import dev.mendflow.servicecase.CaseHeld;
import dev.mendflow.servicecase.CaseReported;
import dev.mendflow.servicecase.CaseResumed;
import dev.mendflow.servicecase.CustomerAnswered;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.PhaseEntered;
import dev.mendflow.servicecase.PriorityChanged;
import dev.mendflow.servicecase.TechnicianArrived;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters what happens to cases in the ledgers of their clocks, in the same transaction. */
@Component
class PromiseKeeping {

    private static final Logger log = LoggerFactory.getLogger(PromiseKeeping.class);

    private final ServiceLevels levels;

    PromiseKeeping(ServiceLevels levels) {
        this.levels = levels;
    }

    @EventListener
    void on(CaseReported reported) {
        try {
            levels.promise(reported.caseId());
        } catch (PolicyRefused refused) {
            // The report is not lost for it: the process asks again, and its incident is there until a table has an
            // answer.
            log.error("Nothing could be promised for case {}", reported.caseId(), refused);
        }
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

    /** Counts when the technician was there, also when we learn it later. */
    @EventListener
    void on(TechnicianArrived arrived) {
        levels.learn(
                arrived.caseId(),
                arrived.at(),
                (clock, moment) -> isOf(clock, Metric.ARRIVAL) ? clock.met(moment) : clock);
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
                (clock, moment) -> resolved || isOf(clock, Metric.FIRST_RESPONSE) || isOf(clock, Metric.ASSESSMENT)
                        ? clock.met(moment)
                        : clock);
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
