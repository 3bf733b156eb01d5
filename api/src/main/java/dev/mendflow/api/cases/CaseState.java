package dev.mendflow.api.cases;

import dev.mendflow.servicecase.ServiceCase;
import org.jspecify.annotations.Nullable;

/** Where a case is after a change; what its process does next follows. */
record CaseState(
        String number,
        String phase,
        String status,
        String severity,
        @Nullable String waitOwner) {

    static CaseState of(ServiceCase found) {
        return new CaseState(
                found.number().value(),
                found.phase().name(),
                found.status().name(),
                found.severity().name(),
                found.waitOwner() == null ? null : found.waitOwner().name());
    }
}
