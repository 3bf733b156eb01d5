package dev.mendflow.calendar;

import dev.mendflow.worktime.DayException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The yearly notice of the State Council in the JSON format of the project holiday-cn: days off and, with
 * {@code isOffDay=false}, days of a weekend that are worked.
 *
 * @param year which year it is for
 * @param papers addresses of the notice
 * @param days each date it names
 */
public record ChineseNotice(@Nullable Integer year, List<String> papers, List<Day> days) {

    private static final Day NOTHING = new Day(null, null, null);

    /** Notices come from outside, so each part may be missing. */
    public ChineseNotice {
        papers = papers == null
                ? List.of()
                : papers.stream().filter(Objects::nonNull).toList();
        days = days == null
                ? List.of()
                : List.copyOf(
                        days.stream().map(day -> day == null ? NOTHING : day).toList());
    }

    /** A date of the notice. */
    public record Day(
            @Nullable String name,
            @Nullable String date,
            @Nullable Boolean isOffDay) {}

    /**
     * What it says; make-up days are worked with the hours of an ordinary working day.
     *
     * @throws UnreadableNotice when it names no day, or something that is none
     */
    public Holidays holidays() {
        var exceptions = new TreeMap<LocalDate, DayException>();
        if (days.isEmpty()) {
            throw new UnreadableNotice("days");
        }
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            if (day.isOffDay() == null) {
                throw new UnreadableNotice("days[" + i + "].isOffDay");
            }
            DayException exception = day.isOffDay() ? DayException.closed(day.name()) : DayException.worked(day.name());
            exceptions.put(date(day, i), exception);
        }
        return new Holidays(exceptions, List.of());
    }

    private static LocalDate date(Day day, int i) {
        try {
            if (day.date() != null) {
                return LocalDate.parse(day.date());
            }
        } catch (DateTimeException noDate) {
            // Said below, together with the missing date.
        }
        throw new UnreadableNotice("days[" + i + "].date");
    }
}
