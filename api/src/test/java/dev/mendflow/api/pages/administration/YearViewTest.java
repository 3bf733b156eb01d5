package dev.mendflow.api.pages.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.pages.administration.YearView.Day;
import dev.mendflow.api.pages.administration.YearView.Kind;
import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarDraft.ExceptionDraft;
import dev.mendflow.worktime.CalendarId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class YearViewTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    @Test
    void eachDayStandsUnderItsWeekday() {
        var year = YearView.of(mondays(), 2026, TODAY, Locale.ENGLISH);

        assertThat(year.months()).hasSize(12);
        assertThat(year.months().getFirst().name()).isEqualTo("January");
        assertThat(year.months().getFirst().weeks().getFirst())
                .as("2026 begins on a Thursday")
                .startsWith(null, null, null)
                .element(3)
                .isNotNull();
        assertThat(days(year)).hasSize(365);
        assertThat(year.open()).as("52 Mondays, one closed, a Sunday added").isEqualTo(52);
    }

    @Test
    void aDayIsWhatWeekAndExceptionMakeOfIt() {
        var year = YearView.of(mondays(), 2026, TODAY, Locale.SIMPLIFIED_CHINESE);

        assertThat(day(year, "2026-11-02").kind()).isEqualTo(Kind.OPEN);
        assertThat(day(year, "2026-11-03").kind()).isEqualTo(Kind.FREE);
        assertThat(day(year, "2026-10-05").kind()).isEqualTo(Kind.CLOSED);
        assertThat(day(year, "2026-10-05").why()).isEqualTo("国庆节");
        assertThat(day(year, "2026-09-20").kind()).isEqualTo(Kind.ADDED);
        assertThat(day(year, "2026-09-20").hours()).isEqualTo("09:00-12:00");
        assertThat(day(year, "2026-12-28").kind()).isEqualTo(Kind.SPECIAL);
        assertThat(day(year, "2026-12-28").hours()).isEqualTo("10:00-11:00");
        assertThat(day(year, "2026-10-05").spoken()).contains("2026年10月5日");
    }

    @Test
    void theKeyboardEntersTheYearAtOneDay() {
        assertThat(days(YearView.of(mondays(), 2026, TODAY, Locale.ENGLISH)))
                .filteredOn(Day::first)
                .extracting(Day::date)
                .containsExactly(TODAY);
        assertThat(days(YearView.of(mondays(), 2028, TODAY, Locale.ENGLISH)))
                .filteredOn(Day::first)
                .extracting(Day::date)
                .containsExactly(LocalDate.parse("2028-01-01"));
    }

    private static Day day(YearView year, String date) {
        return days(year).stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Day> days(YearView year) {
        return year.months().stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
    }

    private static dev.mendflow.worktime.WorkingCalendar mondays() {
        return new CalendarDraft(
                        "Asia/Shanghai",
                        null,
                        Map.of("MONDAY", List.of("09:00-12:00")),
                        List.of(
                                new ExceptionDraft("2026-10-05", "CLOSED", List.of(), "国庆节"),
                                new ExceptionDraft("2026-09-20", "WORKING", List.of(), null),
                                new ExceptionDraft("2026-12-28", "WORKING", List.of("10:00-11:00"), null)))
                .calendar(new CalendarId("T"), TODAY);
    }
}
