package dev.mendflow.ledger;

import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarDraft.ExceptionDraft;
import dev.mendflow.worktime.CalendarId;
import dev.mendflow.worktime.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The calendars of the worked examples. */
final class Calendars {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private Calendars() {}

    /** Monday to Friday, 09:00–12:00 and 13:30–18:00 in Shanghai, without holidays. */
    static WorkingCalendar china(ExceptionDraft... exceptions) {
        return weekdays("CN", "Asia/Shanghai", List.of(exceptions), "09:00-12:00", "13:30-18:00");
    }

    static WorkingCalendar allDay(String zone) {
        var week = new LinkedHashMap<String, List<String>>();
        for (var day : java.time.DayOfWeek.values()) {
            week.put(day.name(), List.of("00:00-24:00"));
        }
        return new CalendarDraft(zone, null, week, List.of()).calendar(new CalendarId("24x7"), FROM);
    }

    static WorkingCalendar weekdays(String id, String zone, List<ExceptionDraft> exceptions, String... hours) {
        var week = new LinkedHashMap<String, List<String>>();
        for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
            week.put(day, List.of(hours));
        }
        return new CalendarDraft(zone, null, week, new ArrayList<>(exceptions)).calendar(new CalendarId(id), FROM);
    }

    static ExceptionDraft worked(String date, String... hours) {
        return new ExceptionDraft(date, "WORKING", List.of(hours), null);
    }

    static ExceptionDraft closed(String date) {
        return new ExceptionDraft(date, "CLOSED", List.of(), null);
    }
}
