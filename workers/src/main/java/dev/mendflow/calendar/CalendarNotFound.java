package dev.mendflow.calendar;

import dev.mendflow.worktime.CalendarId;

/** Nobody saved a calendar under this name, or not this version of it. */
public final class CalendarNotFound extends RuntimeException {

    CalendarNotFound(CalendarId id) {
        super("No calendar " + id);
    }
}
