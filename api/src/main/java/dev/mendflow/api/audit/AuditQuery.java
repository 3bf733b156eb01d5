package dev.mendflow.api.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; null means any.
 *
 * @param actor login of who gave the command
 * @param action what was asked for
 * @param subject what it was asked of
 * @param from first instant of the time
 * @param until first instant after the time
 * @param before only entries before this position, null for the newest
 * @param limit how many at most
 */
public record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long before,
        int limit) {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** Times that no database keeps mean the same as the first and the last one of ours. */
    public AuditQuery {
        from = from == null ? null : within(from);
        until = until == null ? null : within(until);
    }

    private static Instant within(Instant at) {
        return at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
    }

    /** The same from another position on. */
    public AuditQuery before(long position) {
        return new AuditQuery(actor, action, subject, from, until, position, limit);
    }
}
