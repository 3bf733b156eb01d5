package dev.mendflow.api.cases;

import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessInstanceQuery;
import dev.mendflow.engine.oversight.ProcessInstanceState;
import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.process.ServiceCaseProcess;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which instance carries a case, and which case an instance carries. */
@Component
public class CaseInstances {

    private final ProcessInstances instances;
    private final ServiceCases cases;

    CaseInstances(ProcessInstances instances, ServiceCases cases) {
        this.instances = instances;
        this.cases = cases;
    }

    /** The instance of this case; empty until the engine's record of it arrived. */
    public Optional<ProcessInstance> of(ServiceCase carried) {
        return all(carried).stream().findFirst();
    }

    /**
     * Whether no process carries this open case any more, because somebody stopped it in the engine: one that runs ends its case
     * before it ends itself. False until the engine's record arrived.
     */
    public boolean isStranded(ServiceCase carried) {
        List<ProcessInstance> known = all(carried);
        return carried.isOpen() && !known.isEmpty() && known.stream().noneMatch(CaseInstances::runs);
    }

    /** The open case that this running instance carries; empty when it carries none. */
    public Optional<ServiceCase> openCaseOf(ProcessInstance instance) {
        return isCarrier(instance) && runs(instance)
                ? idOf(instance).flatMap(cases::find).filter(ServiceCase::isOpen)
                : Optional.empty();
    }

    private static Optional<CaseId> idOf(ProcessInstance instance) {
        try {
            return Optional.ofNullable(instance.businessKey()).map(CaseId::of);
        } catch (IllegalArgumentException noCase) {
            return Optional.empty();
        }
    }

    private List<ProcessInstance> all(ServiceCase carried) {
        return instances.search(ProcessInstanceQuery.about(carried.id().toString())).items().stream()
                .filter(CaseInstances::isCarrier)
                .toList();
    }

    private static boolean isCarrier(ProcessInstance instance) {
        return instance.bpmnProcessId().equals(ServiceCaseProcess.ID);
    }

    private static boolean runs(ProcessInstance instance) {
        return instance.state() == ProcessInstanceState.ACTIVE;
    }
}
