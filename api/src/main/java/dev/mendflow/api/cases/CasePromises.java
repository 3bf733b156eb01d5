package dev.mendflow.api.cases;

import dev.mendflow.servicecase.CaseId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is promised for a case. */
@Component
public class CasePromises {

    /** The promises of a case, the earliest due first. */
    public List<Reported.PromiseView> of(CaseId id) {
        return List.of();
    }
}
