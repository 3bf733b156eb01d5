package dev.mendflow.servicelevel;

import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rung of the escalation ladder that was reached.
 *
 * @param caseId of which case
 * @param metric of which promise
 * @param percent of the budget at which it stands: 100 is the due time
 * @param claimedAt when it fired, once
 * @param handledBy login of the manager who saw to it, or null
 * @param handledAt when, or null
 */
public record Rung(
        CaseId caseId,
        Metric metric,
        int percent,
        Instant claimedAt,
        @Nullable String handledBy,
        @Nullable Instant handledAt) {}
