package dev.mendflow.ledger;

import dev.mendflow.worktime.Budget;
import dev.mendflow.worktime.CalendarRef;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a policy promises with one clock.
 *
 * @param budget how much time
 * @param calendar on which time is counted
 * @param rungs when somebody is told, lowest first, each once; at most a hundred
 */
public record Terms(Budget budget, CalendarRef calendar, List<Rung> rungs) {

    /** How many rungs a ladder may have. */
    public static final int MOST_RUNGS = 100;

    /** @throws IllegalArgumentException for more than a hundred rungs */
    public Terms {
        rungs = List.copyOf(rungs.stream().distinct().sorted().toList());
        if (rungs.size() > MOST_RUNGS) {
            throw new IllegalArgumentException("More than a hundred rungs");
        }
    }

    /** With rungs that come again and again after the due time. */
    public Terms repeating(Duration every, int times) {
        var more = Stream.iterate(1, n -> n + 1).limit(times).map(n -> Rung.afterDue(every.multipliedBy(n)));
        return new Terms(budget, calendar, Stream.concat(rungs.stream(), more).toList());
    }

    /** The same on another calendar. */
    public Terms on(CalendarRef other) {
        return new Terms(budget, other, rungs);
    }
}
