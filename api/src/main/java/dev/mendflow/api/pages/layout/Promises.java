package dev.mendflow.api.pages.layout;

import dev.mendflow.servicecase.CaseId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The promises of a case, as pages show them. */
@Component
public class Promises {

    /** All promises of a case, the earliest due first. */
    public List<PromiseLine> of(CaseId id) {
        return List.of();
    }
}
