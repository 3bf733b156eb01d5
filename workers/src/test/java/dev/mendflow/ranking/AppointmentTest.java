package dev.mendflow.ranking;

import static dev.mendflow.ranking.Crew.at;
import static dev.mendflow.ranking.Crew.circumstances;
import static dev.mendflow.ranking.Crew.living;
import static dev.mendflow.ranking.Crew.ranking;
import static dev.mendflow.ranking.Crew.span;
import static dev.mendflow.ranking.Crew.technician;
import static dev.mendflow.ranking.Crew.working;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.technician.Place;
import dev.mendflow.technician.Shift;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {

    @ParameterizedTest(name = "asked at {0}: {1}")
    @CsvSource({
        "2026-11-09T09:00, 2026-11-09T09:00", // on the spot
        "2026-11-09T09:57, 2026-11-09T10:00", // in five-minute steps
        "2026-11-09T10:05, 2026-11-09T13:30", // too late for the morning
        "2026-11-09T16:00, 2026-11-09T16:00", // just before the evening
        "2026-11-09T16:01, 2026-11-10T09:00", // too late for today
        "2026-11-13T17:00, 2026-11-16T09:00", // over the weekend
    })
    void workBeginsAtTheFirstTimeOnShiftThatIsLongEnough(String now, String expected) {
        assertThat(appointment(technician("t"), circumstances(at(now))).from()).isEqualTo(at(expected));
    }

    @Test
    void theWayIsAddedBeforeTheShiftIsLookedAt() {
        var awayEightyKilometres = living(technician("t"), new Place(31.23 - 80 / 111.195, 121.47));

        var appointment = appointment(awayEightyKilometres, circumstances(at("2026-11-09T06:00")));
        var later = appointment(awayEightyKilometres, circumstances(at("2026-11-09T08:00")));

        assertThat(appointment.from()).isEqualTo(at("2026-11-09T09:00"));
        assertThat(later.from()).as("80 km × 1.3 at 60 km/h is 1 h 44 min").isEqualTo(at("2026-11-09T09:45"));
    }

    @Test
    void anUnknownSiteCountsAnHourOfTravel() {
        var unknown = new Circumstances(at("2026-11-09T08:30"), null, Map.of(), Set.of(), Set.of(), Map.of());

        assertThat(appointment(technician("t"), unknown).from()).isEqualTo(at("2026-11-09T09:30"));
    }

    @Test
    void bookedTimeIsPassedOver() {
        var booked = Crew.booked(
                "t", span("2026-11-09T09:00", "2026-11-09T10:30"), span("2026-11-09T13:30", "2026-11-09T15:30"));

        assertThat(appointment(technician("t"), booked)).isEqualTo(span("2026-11-09T15:30", "2026-11-09T17:30"));
    }

    @Test
    void leaveIsPassedOver() {
        var awayTillTuesdayNoon = technician("t").awayIn(span("2026-11-06T00:00", "2026-11-10T12:00"));

        assertThat(appointment(awayTillTuesdayNoon, circumstances(Crew.MONDAY_9)))
                .isEqualTo(span("2026-11-10T13:30", "2026-11-10T15:30"));
    }

    @Test
    void aDayWithFourVisitsIsPassedOver() {
        var four = Crew.booked(
                "t",
                span("2026-11-09T09:00", "2026-11-09T09:15"),
                span("2026-11-09T09:15", "2026-11-09T09:30"),
                span("2026-11-09T09:30", "2026-11-09T09:45"),
                span("2026-11-09T09:45", "2026-11-09T10:00"));

        assertThat(appointment(technician("t"), four).from()).isEqualTo(at("2026-11-10T09:00"));
    }

    @Test
    void whoTakesFewerVisitsADayIsPassedOverSooner() {
        var one = Crew.booked("t", span("2026-11-09T09:00", "2026-11-09T09:15"));

        assertThat(appointment(technician("t"), one).from()).isEqualTo(at("2026-11-09T09:15"));
        assertThat(appointment(Crew.visiting(technician("t"), 1), one).from()).isEqualTo(at("2026-11-10T09:00"));
    }

    @Test
    void shiftsThatTouchAreOneAlsoOverMidnight() {
        var aroundTheClock = working(
                technician("t"),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Crew.SHANGHAI))
                        .toList());

        assertThat(appointment(aroundTheClock, circumstances(at("2026-11-14T23:10"))))
                .isEqualTo(span("2026-11-14T23:10", "2026-11-15T01:10"));
    }

    @Test
    void aNightShiftEndsTheNextDayAlsoWhenClocksChange() {
        var berlin = ZoneId.of("Europe/Berlin");
        var nights = working(
                technician("t"),
                List.of(new Shift(DayOfWeek.SATURDAY, LocalTime.of(22, 0), LocalTime.of(6, 0), berlin)));
        var threeInTheMorning = Instant.parse("2026-03-29T01:00:00Z");

        assertThat(appointment(nights, circumstances(threeInTheMorning)))
                .isEqualTo(new TimeSpan(threeInTheMorning, Instant.parse("2026-03-29T03:00:00Z")));
        assertThat(appointment(nights, circumstances(Instant.parse("2026-03-29T02:05:00Z")))
                        .from())
                .as("less than two hours are left before six")
                .isEqualTo(Instant.parse("2026-04-04T20:00:00Z"));
    }

    private static TimeSpan appointment(Technician technician, Circumstances circumstances) {
        var candidate = ranking(circumstances).of(List.of(technician)).getFirst();
        assertThat(candidate.reasons()).isEmpty();
        return candidate.appointment();
    }
}
