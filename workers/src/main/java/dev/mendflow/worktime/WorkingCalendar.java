package dev.mendflow.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When people work: intervals for each weekday, and dates on which the week does not hold. Made from a
 * {@link CalendarDraft}, which says what is wrong with it.
 *
 * @param id names it
 * @param version counted from 1 for a stored calendar, 0 for one that is not stored
 * @param zone whose local time the intervals are in
 * @param name for people, or null
 * @param week sorted intervals that do not overlap; a weekday that is missing is closed
 * @param exceptions by date
 */
public record WorkingCalendar(
        CalendarId id,
        int version,
        ZoneId zone,
        @Nullable String name,
        Map<DayOfWeek, List<OpenInterval>> week,
        SortedMap<LocalDate, DayException> exceptions) {

    private static final List<OpenInterval> WHOLE_DAY = List.of(new OpenInterval(0, OpenInterval.MINUTES_OF_A_DAY));

    public WorkingCalendar {
        var weekdays = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        week.forEach((day, hours) -> weekdays.put(day, List.copyOf(hours)));
        week = Collections.unmodifiableMap(weekdays);
        exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
    }

    /** The intervals of a date, in local time; empty when it is closed. */
    public List<OpenInterval> hoursOn(LocalDate date) {
        DayException exception = exceptions.get(date);
        if (exception == null) {
            return week.getOrDefault(date.getDayOfWeek(), List.of());
        }
        return switch (exception.type()) {
            case CLOSED -> List.of();
            case WORKING -> exception.hours().isEmpty() ? ordinaryHours() : exception.hours();
        };
    }

    /** The hours of an ordinary working day: those of the first weekday from Monday on that has any. */
    public List<OpenInterval> ordinaryHours() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> week.getOrDefault(day, List.of()))
                .filter(hours -> !hours.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Which version of which calendar this is. */
    public CalendarRef ref() {
        return new CalendarRef(id, version);
    }

    /** Whether people work at any time of any day. */
    public boolean isAlwaysOpen() {
        return exceptions.isEmpty()
                && Arrays.stream(DayOfWeek.values()).allMatch(day -> WHOLE_DAY.equals(week.get(day)));
    }

    /** Whether no date of a year is an exception, which for a calendar with days off means that somebody forgot the year. */
    public boolean lacksExceptionsFor(int year) {
        return !isAlwaysOpen()
                && exceptions
                        .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                        .isEmpty();
    }

    /** With more exceptions; each takes the place of the one on the same date. */
    public WorkingCalendar with(Map<LocalDate, DayException> more) {
        var all = new TreeMap<>(exceptions);
        all.putAll(more);
        return new WorkingCalendar(id, version, zone, name, week, all);
    }

    /** The same under another version. */
    public WorkingCalendar asVersion(int number) {
        return new WorkingCalendar(id, number, zone, name, week, exceptions);
    }

    /** Whether two calendars mean the same, whatever their versions. */
    public boolean means(WorkingCalendar other) {
        return asVersion(0).equals(other.asVersion(0));
    }

    /** As people write it. */
    public CalendarDraft draft() {
        return CalendarDraft.of(this);
    }
}
