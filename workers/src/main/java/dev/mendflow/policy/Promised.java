package dev.mendflow.policy;

import dev.mendflow.ledger.Rung;
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

    /** @throws RuntimeException when an output is missing or is none of its kind */
    static Promised of(Map<String, Object> outputs) {
        var unit = BudgetUnit.valueOf(text(outputs, "unit"));
        return new Promised(
                budget(unit, text(outputs, "budget")),
                new CalendarId(text(outputs, "calendar")),
                Stream.concat(percents(text(outputs, "rungs")), repeats(outputs))
                        .toList());
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
        @Nullable Object every = outputs.get("repeatEvery");
        if (every == null) {
            return Stream.empty();
        }
        Duration step = Duration.parse(every.toString());
        int times = new BigDecimal(text(outputs, "repeatTimes")).intValueExact();
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
