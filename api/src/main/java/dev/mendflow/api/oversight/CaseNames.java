package dev.mendflow.api.oversight;

import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseNumber;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCases;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Translates between business keys of instances and numbers of cases. */
@Component
class CaseNames {

    private final ServiceCases cases;

    CaseNames(ServiceCases cases) {
        this.cases = cases;
    }

    /** The numbers of the cases that these instances are about, by business key and in one question. */
    Map<String, String> numbers(Collection<ProcessInstance> instances) {
        Set<CaseId> ids = new HashSet<>();
        for (ProcessInstance instance : instances) {
            String key = instance.businessKey();
            if (key != null) {
                id(key).ifPresent(ids::add);
            }
        }
        Map<CaseId, CaseSummary> found = cases.summaries(ids);
        Map<String, String> numbers = new HashMap<>();
        found.forEach(
                (id, summary) -> numbers.put(id.toString(), summary.number().value()));
        return numbers;
    }

    /** The business key of a case that is asked for by number or id. */
    String businessKey(String about) {
        try {
            return cases.find(CaseNumber.parse(about))
                    .map(found -> found.id().toString())
                    .orElse(about);
        } catch (IllegalArgumentException e) {
            return about;
        }
    }

    private static Optional<CaseId> id(String key) {
        try {
            return Optional.of(CaseId.of(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
