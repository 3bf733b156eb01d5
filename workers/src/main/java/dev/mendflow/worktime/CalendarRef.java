package dev.mendflow.worktime;

/**
 * One version of one calendar; what it stands for never changes.
 *
 * @param id which calendar
 * @param version counted from 1
 */
public record CalendarRef(CalendarId id, int version) {}
