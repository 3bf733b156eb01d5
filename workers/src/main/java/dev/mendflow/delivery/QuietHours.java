package dev.mendflow.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of each day in which people are left alone; they may span midnight.
 *
 * @param from first time of them, in the zone of whoever is left alone
 * @param until first time after them; the same as {@code from} for no quiet hours at all
 */
record QuietHours(LocalTime from, LocalTime until) {

    /** {@code wanted}, or the end of the quiet hours that it lies in. */
    Instant after(Instant wanted, ZoneId zone) {
        ZonedDateTime local = wanted.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = until.isBefore(from);
        boolean quiet = overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return wanted;
        }
        LocalDate end =
                overMidnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return end.atTime(until).atZone(zone).toInstant();
    }
}
