package dev.mendflow.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as people write it and as it is kept; nothing of it is checked yet.
 *
 * @param zone name of a time zone, e.g. {@code Asia/Shanghai}
 * @param name for people, or null
 * @param week intervals such as {@code 09:00-12:00} by weekday ({@code MONDAY}); a missing weekday is closed
 * @param exceptions dates on which the week does not hold, in any order
 */
public record CalendarDraft(
        @Nullable String zone, @Nullable String name, Map<String, List<String>> week, List<ExceptionDraft> exceptions) {

    private static final ExceptionDraft NOTHING = new ExceptionDraft(null, null, List.of(), null);

    /** Drafts come from outside, so each part may be missing: what is missing is found by the check. */
    public CalendarDraft {
        var weekdays = new LinkedHashMap<String, List<String>>();
        present(week).forEach((day, hours) -> weekdays.put(day, present(hours, "")));
        week = Collections.unmodifiableMap(weekdays);
        exceptions = List.copyOf(present(exceptions, NOTHING));
    }

    /**
     * A date on which the week does not hold.
     *
     * @param date such as {@code 2026-09-20}
     * @param type CLOSED or WORKING
     * @param hours intervals of a working day; null or empty for those of an ordinary working day
     * @param name why, or null
     */
    public record ExceptionDraft(
            @Nullable String date,
            @Nullable String type,
            List<String> hours,
            @Nullable String name) {

        public ExceptionDraft {
            hours = List.copyOf(present(hours, ""));
        }
    }

    /**
     * The calendar that this describes, as version 0.
     *
     * @param id what it is called
     * @param from the day from which it must be open at least once within twelve months
     * @throws CalendarRefused with all that is wrong
     */
    public WorkingCalendar calendar(CalendarId id, LocalDate from) {
        return new CalendarCheck(this).calendar(id, from);
    }

    static CalendarDraft of(WorkingCalendar calendar) {
        var week = new LinkedHashMap<String, List<String>>();
        calendar.week().forEach((day, hours) -> week.put(day.name(), texts(hours)));
        var exceptions = new ArrayList<ExceptionDraft>();
        calendar.exceptions()
                .forEach((date, exception) -> exceptions.add(new ExceptionDraft(
                        date.toString(), exception.type().name(), texts(exception.hours()), exception.name())));
        return new CalendarDraft(calendar.zone().getId(), calendar.name(), week, exceptions);
    }

    private static List<String> texts(List<OpenInterval> hours) {
        return hours.stream().map(OpenInterval::toString).toList();
    }

    private static Map<String, List<String>> present(@Nullable Map<String, List<String>> parts) {
        return parts == null ? Map.of() : parts;
    }

    /** The parser gives null for what is missing, whatever the types of the record say. */
    private static <T> List<T> present(List<T> parts, T otherwise) {
        return parts == null
                ? List.of()
                : parts.stream().map(part -> part == null ? otherwise : part).toList();
    }
}
