package dev.mendflow.compensation;

import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.ClockStatus;
import dev.mendflow.ledger.Terms;
import dev.mendflow.servicelevel.ServiceLevelClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How late a promise was kept, as its ledger says.
 *
 * @param metric what was promised
 * @param breachedAt since when it was overdue
 * @param doneAt when it was done after all
 * @param lateSeconds by how much the budget was overrun, in seconds of the time that counts for it; a begun second counts
 * @param workingTime whether only open time of the calendar counts for it; else day and night
 * @param ledgerEntry the last entry of the ledger that was read: what comes later was not known
 */
public record Lateness(
        String metric, Instant breachedAt, Instant doneAt, long lateSeconds, boolean workingTime, int ledgerEntry) {

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3_600);

    /** Empty when the promise was kept, waived or called off, or is still open. */
    static Optional<Lateness> of(ServiceLevelClock clock, ClockStatus status, Terms terms) {
        if (status.state() != ClockState.MISSED) {
            return Optional.empty();
        }
        Duration late = status.remaining().negated();
        long seconds = late.isNegative() ? 0 : late.plusNanos(999_999_999).toSeconds();
        return Optional.of(new Lateness(
                clock.metric(),
                Objects.requireNonNull(status.breachedAt()),
                Objects.requireNonNull(status.endedAt()),
                seconds,
                terms.budget().unit().countsOpenTime(),
                clock.ledger().entries().size()));
    }

    /** In hours, to the fourth decimal. */
    BigDecimal hours() {
        return BigDecimal.valueOf(lateSeconds).divide(SECONDS_OF_AN_HOUR, 4, RoundingMode.HALF_UP);
    }
}
