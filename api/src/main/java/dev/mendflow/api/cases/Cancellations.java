package dev.mendflow.api.cases;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCases;
import org.springframework.stereotype.Component;

/** Calls cases off: by their process, or without it once it was stopped in the engine. */
@Component
class Cancellations {

    private final ServiceCases cases;
    private final CaseInstances instances;

    Cancellations(ServiceCases cases, CaseInstances instances) {
        this.cases = cases;
        this.instances = instances;
    }

    /** A case that its process has just ended is refused either way: the room looks again. */
    void cancel(CaseId id, String reason, Actor by) {
        if (instances.isStranded(cases.get(id))) {
            cases.cancelStranded(id, reason, by);
        } else {
            cases.cancel(id, reason, by);
        }
    }
}
