package dev.mendflow.api.cases;

import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessInstanceQuery;
import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.process.ServiceCaseProcess;
import dev.mendflow.servicecase.ServiceCase;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the instance that carries a case. */
@Component
public class CaseInstances {

    private final ProcessInstances instances;

    CaseInstances(ProcessInstances instances) {
        this.instances = instances;
    }

    /** The instance of this case; empty until the engine's record of it arrived. */
    public Optional<ProcessInstance> of(ServiceCase carried) {
        return instances.search(ProcessInstanceQuery.about(carried.id().toString())).items().stream()
                .filter(instance -> instance.bpmnProcessId().equals(ServiceCaseProcess.ID))
                .findFirst();
    }
}
