package dev.mendflow.api.cases;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicelevel.ServiceLevels;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is promised for a case. */
@Component
public class CasePromises {

    private final ServiceLevels levels;

    CasePromises(ServiceLevels levels) {
        this.levels = levels;
    }

    /** The promises of a case, the earliest due first. */
    public List<Reported.PromiseView> of(CaseId id) {
        return levels.promisesOf(id).stream()
                .map(promise -> new Reported.PromiseView(promise.metric().name(), promise.dueAt()))
                .toList();
    }
}
