package dev.mendflow.api.cases;

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
        @Nullable Instant nextDueAt) {}
