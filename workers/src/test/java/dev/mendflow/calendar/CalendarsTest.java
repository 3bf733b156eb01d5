package dev.mendflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarFault;
import dev.mendflow.worktime.CalendarId;
import dev.mendflow.worktime.CalendarRef;
import dev.mendflow.worktime.CalendarRefused;
import dev.mendflow.worktime.DayException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@RoomTest
class CalendarsTest {

    private static final CalendarId CN = new CalendarId("CN");

    @Autowired
    Calendars calendars;

    @Autowired
    SettableClock clock;

    private final CalendarId id = new CalendarId("T-" + UUID.randomUUID());

    @BeforeEach
    void aMondayInNovember() {
        clock.set(Instant.parse("2026-11-09T01:00:00Z"));
    }

    @Test
    void theShippedCalendarsAreOnFile() {
        assertThat(calendars.all())
                .extracting(saved -> saved.calendar().id().value())
                .contains("CN", "DE", "24x7");
        var china = calendars.version(CN, 1).orElseThrow();

        assertThat(china.savedBy()).isEqualTo("shipped");
        assertThat(china.calendar().hoursOn(LocalDate.of(2026, 9, 20))).hasSize(2);
        assertThat(china.calendar().hoursOn(LocalDate.of(2026, 10, 1))).isEmpty();
        assertThat(china.calendar().hoursOn(LocalDate.of(2026, 10, 10)))
                .isEqualTo(china.calendar().ordinaryHours());
    }

    @Test
    void eachSaveAddsAVersionAndTheOldOnesStay() {
        var first = calendars.save(id, draft("09:00-17:00"), 0, "opened", "m-chen");
        var second = calendars.save(id, draft("08:00-17:00"), 1, "an hour earlier", "m-chen");

        assertThat(first.calendar().version()).isEqualTo(1);
        assertThat(calendars.current(id)).contains(second);
        assertThat(calendars.version(id, 1)).contains(first);
        assertThat(calendars.version(id, 3)).isEmpty();
        assertThat(calendars.time(new CalendarRef(id, 1)).calendar()).isEqualTo(first.calendar());
    }

    @Test
    void whatMeansTheSameIsNoNewVersion() {
        var first = calendars.save(id, draft("09:00-17:00"), 0, "opened", "m-chen");

        assertThat(calendars.save(id, draft("09:00-17:00"), 0, "again", "m-wang"))
                .isEqualTo(first);
        assertThat(calendars.save(id, draft("09:00-17:00"), 1, "again", "m-wang"))
                .isEqualTo(first);
    }

    @Test
    void whoWasOvertakenIsTold() {
        calendars.save(id, draft("09:00-17:00"), 0, "opened", "m-chen");

        assertThatThrownBy(() -> calendars.save(id, draft("08:00-17:00"), 0, "opened", "m-wang"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(calendars.current(id).orElseThrow().calendar().version()).isEqualTo(1);
    }

    @Test
    void whatIsNoCalendarLeavesNothingBehind() {
        assertThatThrownBy(() -> calendars.save(id, draft("17:00-09:00"), 0, "opened", "m-chen"))
                .isInstanceOfSatisfying(CalendarRefused.class, refused -> assertThat(refused.faults())
                        .extracting(CalendarFault::reason)
                        .containsExactly(CalendarFault.Reason.INTERVAL_ORDER));
        assertThat(calendars.current(id)).isEmpty();
    }

    @Test
    void holidaysAreAddedToTheOthers() {
        calendars.save(id, draft("09:00-17:00"), 0, "opened", "m-chen");
        calendars.add(id, Map.of(LocalDate.of(2027, 1, 1), DayException.closed("New year")), "notice", "m-chen");
        var saved = calendars.add(id, Map.of(LocalDate.of(2027, 1, 3), DayException.worked(null)), "notice", "m-chen");

        assertThat(saved.calendar().version()).isEqualTo(3);
        assertThat(saved.calendar().exceptions()).hasSize(2);
        assertThatThrownBy(() -> calendars.add(new CalendarId("NOBODYS"), Map.of(), "notice", "m-chen"))
                .isInstanceOf(CalendarNotFound.class);
    }

    @Test
    void aYearThatHasBegunWithoutExceptionsLooksForgotten() {
        var china = calendars.version(CN, 1).orElseThrow().calendar();
        assertThat(calendars.forgottenYear(china)).isEmpty();

        clock.set(Instant.parse("2026-12-31T15:59:59Z"));
        assertThat(calendars.forgottenYear(china)).isEmpty();
        clock.set(Instant.parse("2026-12-31T16:00:00Z"));

        assertThat(calendars.forgottenYear(china)).hasValue(2027);
        var always = calendars.current(new CalendarId("24x7")).orElseThrow().calendar();
        assertThat(calendars.forgottenYear(always)).isEmpty();
    }

    private static CalendarDraft draft(String hours) {
        return new CalendarDraft("Asia/Shanghai", "Test", Map.of("MONDAY", List.of(hours)), List.of());
    }
}
