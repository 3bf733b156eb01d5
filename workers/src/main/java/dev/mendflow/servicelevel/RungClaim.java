package dev.mendflow.servicelevel;

import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rung that was reached and of which somebody was told, once.
 *
 * @param clockId of which clock
 * @param seq the entry of its ledger that says so
 * @param caseId of which case
 * @param rung which rung, as its {@code key()}
 * @param claimedAt when somebody was told
 * @param handledBy login of the manager who saw to it, or null
 * @param handledAt when, or null
 */
public record RungClaim(
        UUID clockId,
        int seq,
        CaseId caseId,
        String rung,
        Instant claimedAt,
        @Nullable String handledBy,
        @Nullable Instant handledAt) {}
