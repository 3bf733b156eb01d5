package dev.mendflow.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        // started, days, due: Monday to Friday, 09:00-12:00 and 13:30-18:00
        "2026-11-09T10:00,1,2026-11-10T10:00",
        "2026-11-13T10:00,1,2026-11-16T10:00",
        "2026-11-14T15:00,1,2026-11-17T09:00", // a Saturday counts as Monday's opening
        "2026-11-09T20:00,1,2026-11-11T09:00", // after hours counts as the next opening
        "2026-11-09T12:10,3,2026-11-12T13:30", // lunch counts as its end
        "2026-11-09T18:00,1,2026-11-11T09:00", // the close is not open
    })
    void businessDaysKeepTheClockTime(LocalDateTime start, int days, LocalDateTime due) {
        var time = china();

        assertThat(time.sameTimeAfterOpenDays(instant(time, start), days)).isEqualTo(instant(time, due));
    }

    @ParameterizedTest
    @CsvSource({
        // from, first instant that is not open: Monday to Friday, 09:00-12:00 and 13:30-18:00
        "2026-11-09T10:00,2026-11-09T12:00",
        "2026-11-09T13:30,2026-11-09T18:00",
        "2026-11-09T12:10,2026-11-09T12:10", // not open is not open at once
    })
    void whatIsOpenClosesWithItsInterval(LocalDateTime from, LocalDateTime until) {
        var time = china();

        assertThat(time.nextClosed(instant(time, from))).contains(instant(time, until));
    }

    @Test
    void whatIsAlwaysOpenDoesNotClose() {
        var time = time("Asia/Shanghai", always());

        assertThat(time.nextClosed(instant(time, LocalDateTime.parse("2026-11-09T15:00"))))
                .isEmpty();
    }

    @Test
    void aClockTimeThatIsNotOpenIsTheNextOpenInstant() {
        var week = new LinkedHashMap<String, List<String>>();
        week.put("MONDAY", List.of("09:00-18:00"));
        week.put("TUESDAY", List.of("09:00-12:00"));
        week.put("THURSDAY", List.of("10:00-12:00"));
        var time = time("Asia/Shanghai", week);

        assertThat(time.sameTimeAfterOpenDays(instant(time, LocalDateTime.parse("2026-11-09T15:00")), 1))
                .isEqualTo(instant(time, LocalDateTime.parse("2026-11-12T10:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2026-03-29,23",
        "Europe/Berlin,2026-10-25,25",
        "America/New_York,2026-03-08,23",
        "America/New_York,2026-11-01,25",
        "Asia/Shanghai,2026-03-29,24"
    })
    void aDayOnWhichClocksChangeIsShorterOrLonger(String zone, LocalDate day, int hours) {
        var time = time(zone, always());

        assertThat(time.elapsed(
                        instant(time, day.atStartOfDay()),
                        instant(time, day.plusDays(1).atStartOfDay())))
                .isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-05,PT1H30M", // 02:00 goes back to 01:30: the half hour comes twice
        "2026-10-04,PT30M", // 02:00 goes forward to 02:30
        "2026-06-14,PT1H"
    })
    void halfAnHourOfLordHoweCountsAsItPasses(LocalDate sunday, Duration expected) {
        var time = time("Australia/Lord_Howe", Map.of("SUNDAY", List.of("01:30-02:30")));

        assertThat(time.elapsed(instant(time, sunday.atStartOfDay()), instant(time, sunday.atTime(12, 0))))
                .isEqualTo(expected);
    }

    @Test
    void aQuestionThatReachesTooFarIsRefusedAtOnce() {
        var rarely = time("UTC", Map.of("MONDAY", List.of("00:00-00:01")));
        var start = Instant.parse("2026-11-09T00:00:00Z");

        assertThatThrownBy(() -> rarely.after(start, Duration.ofHours(200))).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> rarely.elapsed(start, Instant.parse("2099-01-01T00:00:00Z")))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> rarely.sameTimeAfterOpenDays(start, 100_000)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> rarely.after(Instant.MAX, Duration.ZERO)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> rarely.after(start, Duration.ofDays(100_000))).isInstanceOf(OutOfReach.class);
    }

    @Test
    void timeUsedAndTimeNeededAreTheSame() {
        var time = china();
        var start = instant(time, LocalDateTime.parse("2026-11-09T10:17:31"));
        for (int minutes = 1; minutes < 3_000; minutes += 7) {
            var budget = Duration.ofMinutes(minutes).plusMillis(minutes);

            assertThat(time.elapsed(start, time.after(start, budget))).isEqualTo(budget);
        }
    }

    private static Map<String, List<String>> always() {
        var week = new LinkedHashMap<String, List<String>>();
        for (var day : java.time.DayOfWeek.values()) {
            week.put(day.name(), List.of("00:00-24:00"));
        }
        return week;
    }

    private static WorkingTime china() {
        var week = new LinkedHashMap<String, List<String>>();
        for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
            week.put(day, List.of("09:00-12:00", "13:30-18:00"));
        }
        return time("Asia/Shanghai", week);
    }

    private static WorkingTime time(String zone, Map<String, List<String>> week) {
        return new WorkingTime(new CalendarDraft(zone, null, week, List.of()).calendar(new CalendarId("T"), FROM));
    }

    private static Instant instant(WorkingTime time, LocalDateTime local) {
        return local.atZone(time.calendar().zone()).toInstant();
    }
}
