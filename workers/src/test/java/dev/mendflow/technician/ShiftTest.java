package dev.mendflow.technician;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aDayShiftEndsOnItsDay() {
        var early = new Shift(DayOfWeek.MONDAY, LocalTime.of(6, 0), LocalTime.of(14, 0), BERLIN);

        assertThat(early.on(LocalDate.parse("2026-11-09")))
                .isEqualTo(new TimeSpan(Instant.parse("2026-11-09T05:00:00Z"), Instant.parse("2026-11-09T13:00:00Z")));
        assertThat(early.startsOn(LocalDate.parse("2026-11-09"))).isTrue();
        assertThat(early.startsOn(LocalDate.parse("2026-11-10"))).isFalse();
    }

    @Test
    void aNightShiftEndsTheNextMorningAndFollowsTheClock() {
        var night = new Shift(DayOfWeek.SATURDAY, LocalTime.of(22, 0), LocalTime.of(6, 0), BERLIN);

        assertThat(night.on(LocalDate.parse("2026-11-07")).length()).isEqualTo(Duration.ofHours(8));
        assertThat(night.on(LocalDate.parse("2026-03-28")).length()).isEqualTo(Duration.ofHours(7));
        assertThat(night.on(LocalDate.parse("2026-10-24")).length()).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void theDayOfATechnicianHasTheEndOfTheNightBefore() {
        var night = Arrays.stream(DayOfWeek.values())
                .map(day -> new Shift(day, LocalTime.of(20, 0), LocalTime.of(6, 0), BERLIN))
                .toList();
        var away = new TimeSpan(Instant.parse("2026-11-08T12:00:00Z"), Instant.parse("2026-11-09T01:00:00Z"));
        var technician = new Technician(
                "t-nacht", "Nacht", "DE-BE", new Place(52, 13), true, Set.of(), List.of(), night, List.of(away), null);
        var monday = LocalDate.parse("2026-11-09");

        assertThat(technician.shiftsOn(monday))
                .containsExactly(
                        new TimeSpan(Instant.parse("2026-11-08T23:00:00Z"), Instant.parse("2026-11-09T05:00:00Z")),
                        new TimeSpan(Instant.parse("2026-11-09T19:00:00Z"), Instant.parse("2026-11-09T23:00:00Z")));
        assertThat(technician.leaveOn(monday))
                .containsExactly(
                        new TimeSpan(Instant.parse("2026-11-08T23:00:00Z"), Instant.parse("2026-11-09T01:00:00Z")));
        assertThat(technician.leaveOn(monday.plusDays(1))).isEmpty();
    }

    @Test
    void midnightToMidnightIsAFullDay() {
        var all = new Shift(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, BERLIN);

        assertThat(all.on(LocalDate.parse("2026-11-09")).length()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void placesAreApartAsTheCrowFlies() {
        var shanghai = new Place(31.2304, 121.4737);
        var beijing = new Place(39.9042, 116.4074);

        assertThat(shanghai.kilometresTo(beijing)).isBetween(1060.0, 1075.0);
        assertThat(shanghai.kilometresTo(shanghai)).isZero();
        assertThatThrownBy(() -> new Place(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place(91, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spansThatOnlyTouchDoNotOverlap() {
        var noon = Instant.parse("2026-11-09T12:00:00Z");
        var before = new TimeSpan(noon.minusSeconds(60), noon);
        var after = new TimeSpan(noon, noon.plusSeconds(60));

        assertThat(before.overlaps(after)).isFalse();
        assertThat(before.overlaps(new TimeSpan(noon.minusSeconds(1), noon.plusSeconds(1))))
                .isTrue();
        assertThat(new TimeSpan(noon, noon).overlaps(before)).isFalse();
        assertThatThrownBy(() -> new TimeSpan(noon, noon.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
