package dev.mendflow.api.servicelevels;

import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.calendar.Calendars;
import dev.mendflow.ledger.Schedules;
import dev.mendflow.worktime.Budget;
import dev.mendflow.worktime.BudgetUnit;
import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarId;
import dev.mendflow.worktime.CalendarRef;
import dev.mendflow.worktime.CalendarRefused;
import dev.mendflow.worktime.WorkingTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the calendars and budgets of one calculation, and remembers the calendars that came with it. */
final class Conditions implements Schedules {

    private static final CalendarId INLINE = new CalendarId("inline");
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private final Calendars calendars;
    private final JsonMapper json;
    private final Map<CalendarRef, WorkingTime> times = new HashMap<>();

    Conditions(Calendars calendars, JsonMapper json) {
        this.calendars = calendars;
        this.json = json;
    }

    @Override
    public WorkingTime time(CalendarRef calendar) {
        WorkingTime own = times.get(calendar);
        return own == null ? calendars.time(calendar) : own;
    }

    /**
     * The calendar that a part of the body names or describes.
     *
     * @param from the day from which a described calendar has to be open within a year
     */
    CalendarRef calendar(@Nullable Object part, String field, Instant from) {
        if (part instanceof String name) {
            return CalendarId.fits(name)
                    ? calendars
                            .current(new CalendarId(name))
                            .map(saved -> saved.calendar().ref())
                            .orElseThrow(() -> refused(field, "unknown"))
                    : refuse(field, "unknown");
        }
        if (!(part instanceof Map)) {
            throw refused(field, "required");
        }
        try {
            var draft = json.convertValue(part, CalendarDraft.class);
            var ref = new CalendarRef(INLINE, times.size() + 1);
            var today = from.atOffset(ZoneOffset.UTC).toLocalDate();
            times.put(ref, new WorkingTime(draft.calendar(INLINE, today).asVersion(ref.version())));
            return ref;
        } catch (CalendarRefused faulty) {
            throw WorktimeFacts.invalid(field + ".", faulty);
        } catch (JacksonException | DateTimeException unreadable) {
            throw Refusal.unreadable(field);
        }
    }

    /** The budget that a part of the body says: an ISO 8601 duration, or a number of the unit. */
    Budget budget(@Nullable Object part, BudgetUnit unit, String field) {
        if (part == null) {
            throw refused(field, "required");
        }
        try {
            return switch (part) {
                case String text ->
                    unit.countsDays()
                            ? new Budget(unit, Duration.ZERO, days(Period.parse(text)))
                            : new Budget(unit, time(text), 0);
                case Number number -> budget(new BigDecimal(number.toString()), unit);
                default -> throw refused(field, "budget");
            };
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException none) {
            throw refused(field, "budget");
        }
    }

    private static Budget budget(BigDecimal amount, BudgetUnit unit) {
        if (amount.abs().compareTo(MOST) > 0) {
            throw new ArithmeticException("Too much: " + amount);
        }
        if (unit.countsDays()) {
            return new Budget(unit, Duration.ZERO, amount.intValueExact());
        }
        long micros = amount.multiply(BigDecimal.valueOf(60_000_000)).longValue();
        return new Budget(unit, Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000), 0);
    }

    /** Hours, minutes and seconds; a day of work has as many hours as the calendar says, so it is not taken for 24. */
    private static Duration time(String text) {
        if (!text.startsWith("PT")) {
            throw new IllegalArgumentException("Not in hours, minutes and seconds: " + text);
        }
        return Duration.parse(text);
    }

    private static int days(Period period) {
        if (period.getMonths() != 0 || period.getYears() != 0) {
            throw new IllegalArgumentException("Not in days: " + period);
        }
        return period.getDays();
    }

    /** The distance of repeated rungs. */
    static Duration distance(@Nullable String text, String field) {
        try {
            Duration distance = text == null ? Duration.ZERO : time(text);
            if (distance.compareTo(Duration.ofSeconds(1)) >= 0) {
                return distance;
            }
        } catch (DateTimeException | IllegalArgumentException none) {
            // Said below, together with a distance that is too short.
        }
        throw refused(field, "budget");
    }

    private static <T> T refuse(String field, String code) {
        throw refused(field, code);
    }

    static Refusal refused(String field, String code) {
        return Refusal.invalid(List.of(new FieldProblem(field, code)));
    }
}
