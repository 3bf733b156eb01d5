package dev.mendflow.calendar;

import dev.mendflow.worktime.CalendarRef;

/**
 * A calendar has a new version; clocks that run on an older one stay on it until they are moved.
 *
 * @param calendar the new version
 */
public record CalendarChanged(CalendarRef calendar) {}
