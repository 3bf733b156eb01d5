package dev.mendflow.technician;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Weekly working time.
 *
 * @param weekday day the shift starts on
 * @param from start of work, local time
 * @param until end of work, local time; at or before {@code from} it is on the next day, so 00:00–00:00 is a full day
 * @param zone where these times are read
 */
public record Shift(DayOfWeek weekday, LocalTime from, LocalTime until, ZoneId zone) {

    /** Whether the shift starts on {@code day}. */
    public boolean startsOn(LocalDate day) {
        return day.getDayOfWeek() == weekday;
    }

    /** The shift that starts on {@code day}; a change of clocks that night makes it longer or shorter. */
    public TimeSpan on(LocalDate day) {
        var lastDay = until.isAfter(from) ? day : day.plusDays(1);
        return new TimeSpan(
                day.atTime(from).atZone(zone).toInstant(),
                lastDay.atTime(until).atZone(zone).toInstant());
    }
}
