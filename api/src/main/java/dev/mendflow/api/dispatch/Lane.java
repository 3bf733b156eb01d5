package dev.mendflow.api.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mendflow.api.visits.VisitLine;
import dev.mendflow.technician.TimeSpan;
import java.time.Instant;
import java.util.List;

/**
 * A technician's day, in their own time zone.
 *
 * @param technician code
 * @param day from midnight to midnight where they work
 * @param shifts working time
 * @param leave absences
 * @param visits of this day, those that were taken back left out
 * @param offers jobs that they were asked for and have not answered
 * @param bookedMinutes how much of the day is promised
 * @param workMinutes how much of it is working time without absences
 * @param visitsPerDay most visits on one day
 */
public record Lane(
        String technician,
        String name,
        String region,
        String zone,
        TimeSpan day,
        List<TimeSpan> shifts,
        List<TimeSpan> leave,
        List<VisitLine> visits,
        List<Standing> offers,
        long bookedMinutes,
        long workMinutes,
        int visitsPerDay) {

    public Lane {
        shifts = List.copyOf(shifts);
        leave = List.copyOf(leave);
        visits = List.copyOf(visits);
        offers = List.copyOf(offers);
    }

    /** An offer that stands. */
    public record Standing(@JsonProperty("case") String number, TimeSpan appointment, Instant expiresAt) {}
}
