package dev.mendflow.api.pages.administration;

import dev.mendflow.worktime.DayException;
import dev.mendflow.worktime.OpenInterval;
import dev.mendflow.worktime.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar laid out over one year.
 *
 * @param weekdays short names from Monday on
 * @param open how many days are worked
 * @param closed how many dates are closed against the week
 * @param added how many dates are worked against the week
 */
record YearView(int year, List<String> weekdays, List<Month> months, long open, long closed, long added) {

    /** What a day is. */
    enum Kind {
        /** Worked, as the week says. */
        OPEN,
        /** Not worked, as the week says. */
        FREE,
        /** Closed against the week. */
        CLOSED,
        /** Worked against the week. */
        ADDED,
        /** Worked with other hours than the week says. */
        SPECIAL
    }

    /**
     * A month.
     *
     * @param weeks each of seven days, null where they belong to another month
     */
    record Month(String name, List<List<@Nullable Day>> weeks) {}

    /**
     * A day.
     *
     * @param spoken its date in words
     * @param hours when it is worked, empty if not
     * @param why what the exception is called, empty without one
     * @param first whether the keyboard enters the year here
     */
    record Day(LocalDate date, String spoken, Kind kind, String hours, String why, boolean first) {}

    static YearView of(WorkingCalendar calendar, int year, LocalDate today, Locale locale) {
        LocalDate entry = today.getYear() == year ? today : LocalDate.of(year, 1, 1);
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(calendar, YearMonth.of(year, month), entry, locale))
                .toList();
        List<Day> days = months.stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(List::stream)
                .flatMap(Stream::ofNullable)
                .toList();
        return new YearView(
                year,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.NARROW, locale))
                        .toList(),
                months,
                days.stream().filter(day -> !day.hours().isEmpty()).count(),
                days.stream().filter(day -> day.kind() == Kind.CLOSED).count(),
                days.stream().filter(day -> day.kind() == Kind.ADDED).count());
    }

    private static Month month(WorkingCalendar calendar, YearMonth month, LocalDate entry, Locale locale) {
        var dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            List<@Nullable Day> days = new ArrayList<>();
            for (LocalDate date = week; date.isBefore(week.plusWeeks(1)); date = date.plusDays(1)) {
                days.add(YearMonth.from(date).equals(month) ? day(calendar, date, dates, entry) : null);
            }
            weeks.add(days);
        }
        return new Month(month.format(DateTimeFormatter.ofPattern("LLLL", locale)), weeks);
    }

    private static Day day(WorkingCalendar calendar, LocalDate date, DateTimeFormatter dates, LocalDate entry) {
        DayException exception = calendar.exceptions().get(date);
        List<OpenInterval> hours = calendar.hoursOn(date);
        List<OpenInterval> usual = calendar.week().getOrDefault(date.getDayOfWeek(), List.of());
        Kind kind = exception == null
                ? hours.isEmpty() ? Kind.FREE : Kind.OPEN
                : hours.isEmpty() ? Kind.CLOSED : usual.isEmpty() ? Kind.ADDED : Kind.SPECIAL;
        String why = exception == null || exception.name() == null ? "" : exception.name();
        return new Day(
                date,
                date.format(dates),
                kind,
                String.join(", ", hours.stream().map(OpenInterval::toString).toList()),
                why,
                date.equals(entry));
    }
}
