package dev.mendflow.ledger;

import dev.mendflow.worktime.Budget;
import dev.mendflow.worktime.BudgetUnit;
import dev.mendflow.worktime.WorkingTime;
import java.time.Duration;
import java.time.Instant;

/** How a clock's time passes: only while the calendar is open, or always. */
record Pace(BudgetUnit unit, WorkingTime time) {

    static Pace of(Terms terms, Schedules schedules) {
        return new Pace(terms.budget().unit(), schedules.time(terms.calendar()));
    }

    Duration measured(Budget budget, Instant start) {
        return budget.measured(time, start);
    }

    /** Time that counts from one instant until another; zero when the other is not later. */
    Duration elapsed(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            return Duration.ZERO;
        }
        return unit.countsOpenTime() ? time.elapsed(from, until) : Duration.between(from, until);
    }

    /** When so much time has passed. */
    Instant after(Instant start, Duration duration) {
        return unit.countsOpenTime() ? time.after(start, duration) : start.plus(duration);
    }

    /**
     * Business days are due at a clock time, so they end with the opening of the next day and not with the close of the day
     * before, although no open time lies between the two.
     */
    boolean endsWithTheNextOpening() {
        return unit == BudgetUnit.BUSINESS_DAY;
    }

    Instant nextOpening(Instant from) {
        return unit.countsOpenTime() ? time.nextOpen(from) : from;
    }
}
