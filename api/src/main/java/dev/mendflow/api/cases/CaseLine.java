package dev.mendflow.api.cases;

import dev.mendflow.servicecase.CaseSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as a line of a list.
 *
 * @param nextDueAt when the next unmet promise falls due, null if there is none
 */
record CaseLine(
        String number,
        String id,
        String phase,
        String status,
        String severity,
        String category,
        String symptom,
        @Nullable String mode,
        @Nullable String waitOwner,
        String customer,
        String tier,
        @Nullable String region,
        @Nullable String serial,
        @Nullable String model,
        Instant reportedAt,
        @Nullable Instant nextDueAt) {

    static CaseLine of(CaseSummary summary) {
        return new CaseLine(
                summary.number().value(),
                summary.id().toString(),
                summary.phase().name(),
                summary.status().name(),
                summary.severity().name(),
                summary.category().name(),
                summary.symptom().name(),
                summary.mode() == null ? null : summary.mode().name(),
                summary.waitOwner() == null ? null : summary.waitOwner().name(),
                summary.customer(),
                summary.tier().name(),
                summary.region(),
                summary.serial(),
                summary.model(),
                summary.reportedAt(),
                summary.nextDueAt());
    }
}
