package dev.mendflow.ledger;

import dev.mendflow.worktime.CalendarRef;
import dev.mendflow.worktime.WorkingTime;

/** Knows the calendars that ledgers name. */
@FunctionalInterface
public interface Schedules {

    /** The time of this version of this calendar; throws when nobody knows it. */
    WorkingTime time(CalendarRef calendar);
}
