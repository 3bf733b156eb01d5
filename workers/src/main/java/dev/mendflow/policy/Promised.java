package dev.mendflow.policy;

import dev.mendflow.ledger.Rung;
import dev.mendflow.ledger.Terms;
import dev.mendflow.worktime.Budget;
import dev.mendflow.worktime.BudgetUnit;
import dev.mendflow.worktime.CalendarId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table, understood.
 *
 * @param rungs lowest first
 */
record Promised(Budget budget, CalendarId calendar, List<Rung> rungs) {

    /** @throws RuntimeException when budget or unit is missing or is none */
    static Budget budget(Map<String, Object> outputs) {
        return budget(BudgetUnit.valueOf(text(outputs, "unit")), text(outputs, "budget"));
    }

    /** @throws RuntimeException when it is missing or no name of a calendar */
    static CalendarId calendar(Map<String, Object> outputs) {
        return new CalendarId(text(outputs, "calendar"));
    }

    /** @throws RuntimeException when one is none, or there are too many */
    static List<Rung> rungs(Map<String, Object> outputs) {
        List<Rung> rungs = Stream.concat(percents(text(outputs, "rungs")), repeats(outputs))
                .toList();
        if (rungs.size() > Terms.MOST_RUNGS) {
            throw new IllegalArgumentException("More than " + Terms.MOST_RUNGS + " rungs");
        }
        return rungs;
    }

    /** Whether the line promises anything. */
    static boolean isMade(Map<String, Object> outputs) {
        return outputs.containsKey("budget");
    }

    private static Budget budget(BudgetUnit unit, String text) {
        return switch (unit) {
            case WORK_MINUTE -> Budget.ofWork(Duration.parse(text));
            case CLOCK_MINUTE -> Budget.ofClock(Duration.parse(text));
            case BUSINESS_DAY -> Budget.ofBusinessDays(days(text));
            case CALENDAR_DAY -> Budget.ofCalendarDays(days(text));
        };
    }

    private static int days(String text) {
        Period period = Period.parse(text);
        if (period.toTotalMonths() != 0) {
            throw new IllegalArgumentException("Not a number of days: " + text);
        }
        return period.getDays();
    }

    private static Stream<Rung> percents(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .map(Rung::at);
    }

    private static Stream<Rung> repeats(Map<String, Object> outputs) {
        if (!outputs.containsKey("repeatEvery") && !outputs.containsKey("repeatTimes")) {
            return Stream.empty();
        }
        Duration step = Duration.parse(text(outputs, "repeatEvery"));
        int times = new BigDecimal(text(outputs, "repeatTimes")).intValueExact();
        if (!step.isPositive() || times < 1 || times > Terms.MOST_RUNGS) {
            throw new IllegalArgumentException("No rungs after the due time: " + step + ", " + times + " times");
        }
        return IntStream.rangeClosed(1, times).mapToObj(n -> Rung.afterDue(step.multipliedBy(n)));
    }

    private static String text(Map<String, Object> outputs, String name) {
        @Nullable Object value = outputs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No " + name);
        }
        return value.toString();
    }
}
