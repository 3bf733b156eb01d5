package dev.mendflow.servicelevel;

import dev.mendflow.notification.Recipient;
import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rung that was reached and of which somebody is told, once.
 *
 * @param clockId of which clock
 * @param seq the entry of its ledger that says so
 * @param caseId of which case
 * @param rung which rung, as its {@code key()}
 * @param claimedAt when it was decided that somebody is told
 * @param level how far up the line: 0 for who works on the case, 1 for their superior, and so on
 * @param told who was told, null until it is done
 * @param handledBy login of who saw to it, or null
 * @param handledAt when, or null
 */
public record RungClaim(
        UUID clockId,
        int seq,
        CaseId caseId,
        String rung,
        Instant claimedAt,
        int level,
        @Nullable Recipient told,
        @Nullable String handledBy,
        @Nullable Instant handledAt) {}
