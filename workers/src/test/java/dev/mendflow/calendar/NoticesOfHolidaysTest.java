package dev.mendflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.mendflow.calendar.Holidays.Skipped;
import dev.mendflow.worktime.DayException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class NoticesOfHolidaysTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aChineseNoticeClosesDaysAndOpensWeekends() {
        var notice = JSON.readValue("""
                {"$schema": "s", "$id": "i", "year": 2026, "papers": ["https://example.org/1"], "days": [
                  {"name": "国庆节", "date": "2026-09-20", "isOffDay": false},
                  {"name": "国庆节", "date": "2026-10-01", "isOffDay": true}]}
                """, ChineseNotice.class);

        assertThat(notice.holidays().days())
                .containsEntry(LocalDate.of(2026, 9, 20), DayException.worked("国庆节"))
                .containsEntry(LocalDate.of(2026, 10, 1), DayException.closed("国庆节"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"days\":[]}",
                "{\"days\":[null]}",
                "{\"days\":[{\"date\":\"2026-10-01\"}]}",
                "{\"days\":[{\"isOffDay\":true}]}",
                "{\"days\":[{\"date\":\"2026-02-30\",\"isOffDay\":true}]}"
            })
    void whatIsNoChineseNoticeIsRefused(String text) {
        var notice = JSON.readValue(text, ChineseNotice.class);

        assertThatThrownBy(notice::holidays)
                .isInstanceOfSatisfying(UnreadableNotice.class, unreadable -> assertThat(unreadable.place())
                        .startsWith("days"));
    }

    @Test
    void wholeDaysOfAnICalendarAreClosed() {
        var holidays = ICalendar.holidays(calendar(
                event(
                        "DTSTART;VALUE=DATE:20261225",
                        "DTEND;VALUE=DATE:20261227",
                        "SUMMARY:Weihnachten\\, zwei\r\n  Tage"),
                event("DTSTART;VALUE=DATE:20270101", "SUMMARY:Neujahr", "TRANSP:TRANSPARENT"),
                event("DTSTART;VALUE=DATE:20270201", "DURATION:P2D", "SUMMARY:Inventory")));

        assertThat(holidays.days().keySet())
                .containsExactly(
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 2, 1),
                        LocalDate.of(2027, 2, 2));
        assertThat(holidays.days())
                .containsEntry(LocalDate.of(2026, 12, 26), DayException.closed("Weihnachten, zwei Tage"));
        assertThat(holidays.skipped()).isEmpty();
    }

    @Test
    void whatClosesNoWholeDayIsLeftOutAndNamed() {
        var holidays = ICalendar.holidays(calendar(
                event("DTSTART:20261224T120000Z", "SUMMARY:Half a day"),
                event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY", "SUMMARY:Every year"),
                event("DTSTART;VALUE=DATE:20260102", "STATUS:CANCELLED", "SUMMARY:Not any more"),
                event("DTSTART;VALUE=DATE:20260230", "SUMMARY:No such day"),
                event("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20360101", "SUMMARY:Ten years"),
                event("SUMMARY:Never")));

        assertThat(holidays.days()).isEmpty();
        assertThat(holidays.skipped())
                .extracting(Skipped::what, Skipped::why)
                .containsExactly(
                        tuple("Half a day", Skipped.Why.NOT_A_WHOLE_DAY),
                        tuple("Every year", Skipped.Why.REPEATED_BY_RULE),
                        tuple("Not any more", Skipped.Why.CANCELLED),
                        tuple("No such day", Skipped.Why.UNREADABLE),
                        tuple("Ten years", Skipped.Why.UNREADABLE),
                        tuple("Never", Skipped.Why.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\n", "{\"a\":1}"})
    void whatIsNoICalendarIsRefused(String text) {
        assertThatThrownBy(() -> ICalendar.holidays(text)).isInstanceOf(UnreadableNotice.class);
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", List.of(lines)) + "\r\nEND:VEVENT\r\n";
    }
}
