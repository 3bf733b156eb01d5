package dev.mendflow.escalation;

import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.Visits;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows who has a case at hand. */
@Component
class Assignees {

    private final Visits visits;
    private final CaseWorkers workers;

    Assignees(Visits visits, CaseWorkers workers) {
        this.visits = visits;
        this.workers = workers;
    }

    /** Login of who works on the case: while it is repaired the technician of the visit, else who took its open task. */
    Optional<String> of(ServiceCase about) {
        Optional<String> technician = about.phase() == Phase.REPAIRING
                ? visits.open(about.id()).map(Visit::technician).map(workers::loginOf)
                : Optional.empty();
        return technician.or(() -> workers.withOpenTask(about.id()));
    }

    /** The group that has the case while nobody of it has taken it: dispatchers steer the visits, else it is the agents'. */
    static String group(ServiceCase about) {
        return switch (about.phase()) {
            case DISPATCHING, REPAIRING -> "dispatchers";
            case REPORTED, ASSESSING, FEEDBACK, CLOSED, CANCELLED -> "agents";
        };
    }
}
