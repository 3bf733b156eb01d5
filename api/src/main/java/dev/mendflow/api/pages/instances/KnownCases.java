package dev.mendflow.api.pages.instances;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseNumber;
import dev.mendflow.servicecase.ServiceCases;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Translates between the business keys of instances and the numbers that people say. */
@Component
class KnownCases {

    private final ServiceCases cases;

    KnownCases(ServiceCases cases) {
        this.cases = cases;
    }

    /** The numbers of these business keys; those that are about no case are left out. */
    Map<String, String> of(Collection<String> businessKeys) {
        var ids = businessKeys.stream()
                .flatMap(key -> id(key).stream())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return cases.summaries(ids).values().stream()
                .collect(Collectors.toMap(
                        about -> about.id().toString(), about -> about.number().value()));
    }

    /** The business key of a number; the text itself when it is no number of a case, so that nothing is found. */
    String keyOf(String number) {
        try {
            return cases.find(CaseNumber.parse(number))
                    .map(found -> found.id().toString())
                    .orElse(number);
        } catch (IllegalArgumentException noNumber) {
            return number;
        }
    }

    private static Optional<CaseId> id(String text) {
        try {
            return Optional.of(CaseId.of(text));
        } catch (IllegalArgumentException notACase) {
            return Optional.empty();
        }
    }
}
