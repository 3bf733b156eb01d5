package dev.mendflow.worktime;

import java.time.Duration;
import java.time.Instant;

/**
 * How much time is promised.
 *
 * @param unit what it is counted in
 * @param time for the units of minutes: how long, more than zero; zero for the units of days
 * @param days for the units of days: how many, 1 or more; 0 for the units of minutes
 */
public record Budget(BudgetUnit unit, Duration time, int days) {

    /** @throws IllegalArgumentException when there is nothing to count, or it is counted in another unit */
    public Budget {
        boolean fits = unit.countsDays()
                ? days > 0 && time.isZero()
                : days == 0 && !time.isNegative() && time.compareTo(Duration.ofNanos(1_000)) >= 0;
        if (!fits) {
            throw new IllegalArgumentException("No budget of " + unit + ": " + time + ", " + days);
        }
    }

    /** Time that counts while the calendar is open. */
    public static Budget ofWork(Duration time) {
        return new Budget(BudgetUnit.WORK_MINUTE, time, 0);
    }

    /** Time that counts day and night. */
    public static Budget ofClock(Duration time) {
        return new Budget(BudgetUnit.CLOCK_MINUTE, time, 0);
    }

    /** The same clock time so many open days later. */
    public static Budget ofBusinessDays(int days) {
        return new Budget(BudgetUnit.BUSINESS_DAY, Duration.ZERO, days);
    }

    /** The same clock time so many days later. */
    public static Budget ofCalendarDays(int days) {
        return new Budget(BudgetUnit.CALENDAR_DAY, Duration.ZERO, days);
    }

    /**
     * How much time this is for a clock that starts at {@code start}: days are measured in the time that counts for the
     * unit between start and due, open time for business days and any time for calendar days.
     *
     * @throws OutOfReach when it ends more than twenty years later
     */
    public Duration measured(WorkingTime time, Instant start) {
        return switch (unit) {
            case WORK_MINUTE, CLOCK_MINUTE -> this.time;
            case BUSINESS_DAY -> time.elapsed(start, time.sameTimeAfterOpenDays(start, days));
            case CALENDAR_DAY -> Duration.between(start, time.sameTimeAfterDays(start, days));
        };
    }
}
