package dev.mendflow.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.mendflow.worktime.CalendarDraft.ExceptionDraft;
import dev.mendflow.worktime.CalendarFault.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 9);
    private static final CalendarId ID = new CalendarId("T");

    @ParameterizedTest
    @CsvSource({
        "09:00-12:00 11:59-18:00,INTERVAL_OVERLAP,week.MONDAY[1]",
        "09:00-12:00 09:00-12:00,INTERVAL_OVERLAP,week.MONDAY[1]",
        "12:00-09:00,INTERVAL_ORDER,week.MONDAY[0]",
        "09:00-09:00,INTERVAL_ORDER,week.MONDAY[0]",
        "9-12,INTERVAL_FORMAT,week.MONDAY[0]",
        "09:00-24:01,INTERVAL_FORMAT,week.MONDAY[0]",
        "09:60-12:00,INTERVAL_FORMAT,week.MONDAY[0]",
    })
    void hoursThatCannotBeAreNamed(String hours, Reason reason, String field) {
        var draft = new CalendarDraft("UTC", null, Map.of("MONDAY", List.of(hours.split(" "))), List.of());

        assertThat(faults(draft)).containsExactly(tuple(field, reason));
    }

    @ParameterizedTest
    @CsvSource({"Mars/Olympus", "''", "Asia/Shangai"})
    void anUnknownZoneIsNamed(String zone) {
        assertThat(faults(new CalendarDraft(zone, null, week(), List.of())))
                .containsExactly(tuple("zone", Reason.UNKNOWN_ZONE));
        assertThat(faults(new CalendarDraft(null, null, week(), List.of())))
                .containsExactly(tuple("zone", Reason.UNKNOWN_ZONE));
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        var draft = new CalendarDraft(
                "nowhere",
                null,
                Map.of("FUNDAY", List.of("09:00-12:00")),
                List.of(
                        new ExceptionDraft("2026-13-01", "CLOSED", List.of(), null),
                        new ExceptionDraft("2026-10-01", "CLOSED", List.of("09:00-12:00"), null),
                        new ExceptionDraft("2026-10-01", "CLOSED", List.of(), null),
                        new ExceptionDraft("2026-10-02", "MAYBE", List.of(), null),
                        new ExceptionDraft("2026-10-03", "WORKING", List.of(), null)));

        assertThat(faults(draft))
                .containsExactly(
                        tuple("zone", Reason.UNKNOWN_ZONE),
                        tuple("week.FUNDAY", Reason.UNKNOWN_WEEKDAY),
                        tuple("exceptions[0].date", Reason.DATE_FORMAT),
                        tuple("exceptions[1].hours", Reason.CLOSED_WITH_HOURS),
                        tuple("exceptions[2].date", Reason.DATE_TWICE),
                        tuple("exceptions[3].type", Reason.EXCEPTION_TYPE),
                        tuple("exceptions[4].hours", Reason.NO_ORDINARY_HOURS));
    }

    @Test
    void aCalendarThatIsNotOpenWithinAYearIsRefused() {
        var none = new CalendarDraft("UTC", null, Map.of(), List.of());
        var past = new CalendarDraft("UTC", null, Map.of(), List.of(worked("2026-11-08")));
        var far = new CalendarDraft("UTC", null, Map.of(), List.of(worked("2027-11-10")));
        var soon = new CalendarDraft("UTC", null, Map.of(), List.of(worked("2027-11-09")));

        assertThat(faults(none)).containsExactly(tuple("week", Reason.NEVER_OPEN));
        assertThat(faults(past)).containsExactly(tuple("week", Reason.NEVER_OPEN));
        assertThat(faults(far)).containsExactly(tuple("week", Reason.NEVER_OPEN));
        assertThat(soon.calendar(ID, TODAY).hoursOn(LocalDate.of(2027, 11, 9))).hasSize(1);
    }

    @Test
    void aCalendarReadsBackAsItWasWritten() {
        var draft = new CalendarDraft(
                "Asia/Shanghai",
                "中国",
                Map.of("MONDAY", List.of("13:30-24:00", "00:00-12:00")),
                List.of(worked("2026-09-20"), new ExceptionDraft("2026-10-01", "CLOSED", null, "国庆节")));

        var calendar = draft.calendar(ID, TODAY);

        assertThat(calendar.draft().calendar(ID, TODAY)).isEqualTo(calendar);
        assertThat(calendar.draft().week()).containsEntry("MONDAY", List.of("00:00-12:00", "13:30-24:00"));
    }

    private static List<org.assertj.core.groups.Tuple> faults(CalendarDraft draft) {
        var faults = new java.util.ArrayList<org.assertj.core.groups.Tuple>();
        assertThatThrownBy(() -> draft.calendar(ID, TODAY))
                .isInstanceOfSatisfying(CalendarRefused.class, refused -> refused.faults()
                        .forEach(fault -> faults.add(tuple(fault.field(), fault.reason()))));
        return faults;
    }

    private static Map<String, List<String>> week() {
        return Map.of("MONDAY", List.of("09:00-12:00"));
    }

    private static ExceptionDraft worked(String date) {
        return new ExceptionDraft(date, "WORKING", List.of("09:00-12:00"), null);
    }
}
