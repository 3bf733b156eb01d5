package dev.mendflow.servicelevel;

import dev.mendflow.servicecase.CaseReported;
import dev.mendflow.servicecase.CustomerAnswered;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.PhaseEntered;
import dev.mendflow.servicecase.PriorityChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what happens to cases, in the same transaction: makes promises, notes which are kept, drops those called off. */
@Component
class PromiseKeeping {

    private final ServiceLevels levels;

    PromiseKeeping(ServiceLevels levels) {
        this.levels = levels;
    }

    @EventListener
    void on(CaseReported reported) {
        levels.promise(reported.caseId(), reported.severity(), reported.tier(), reported.reportedAt());
    }

    @EventListener
    void on(PriorityChanged changed) {
        levels.rebudget(changed.caseId(), changed.severity());
    }

    @EventListener
    void on(CustomerAnswered answered) {
        levels.change(answered.caseId(), Metric.FIRST_RESPONSE, promise -> promise.met(answered.at()));
    }

    @EventListener
    void on(PhaseEntered entered) {
        switch (entered.to()) {
            case REPORTED -> {}
            case ASSESSING -> reopenIfItWasRepaired(entered);
            case DISPATCHING, REPAIRING -> meet(entered, false);
            case FEEDBACK, CLOSED -> meet(entered, true);
            case CANCELLED -> levels.change(entered.caseId(), promise -> promise.withdrawn(entered.at()));
        }
    }

    private void meet(PhaseEntered entered, boolean resolved) {
        levels.change(
                entered.caseId(),
                promise -> resolved || promise.metric() != Metric.RESOLUTION ? promise.met(entered.at()) : promise);
    }

    private void reopenIfItWasRepaired(PhaseEntered entered) {
        if (entered.from() == Phase.FEEDBACK) {
            levels.change(entered.caseId(), Metric.RESOLUTION, Promise::reopened);
        }
    }
}
