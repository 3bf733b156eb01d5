package dev.mendflow.statutory;

import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an asset was under repair without a break: waiting for parts or for the next visit belongs to it.
 *
 * @param caseId of which case
 * @param from when it began
 * @param until when it ended, or null while it lasts; the same as {@code from} for one that took no time
 * @param fault code of what was repaired, or null while that is unknown
 * @param repaired whether it works again
 */
record RepairSpell(
        CaseId caseId,
        Instant from,
        @Nullable Instant until,
        @Nullable String fault,
        boolean repaired) {

    RepairSpell {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A repair that ends before it begins");
        }
    }

    /** The dates of a zone on which it was under way until {@code asOf}; empty if it begins later. */
    Optional<DaySpan> days(ZoneId zone, Instant asOf) {
        if (from.isAfter(asOf)) {
            return Optional.empty();
        }
        Instant end = until == null || until.isAfter(asOf) ? asOf : until;
        LocalDate first = from.atZone(zone).toLocalDate();
        // What ends with the stroke of midnight does not touch the day that begins.
        LocalDate last =
                end.equals(from) ? first : end.minusNanos(1).atZone(zone).toLocalDate();
        return Optional.of(new DaySpan(first, last));
    }
}
