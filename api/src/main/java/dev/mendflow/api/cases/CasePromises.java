package dev.mendflow.api.cases;

import dev.mendflow.servicecase.CaseId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is promised for a case. */
@Component
class CasePromises {

    List<Reported.PromiseView> of(CaseId id) {
        return List.of();
    }
}
