package dev.mendflow.kpi;

import dev.mendflow.technician.Shift;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import dev.mendflow.technician.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * How long technicians are on duty: the shifts of those who are active today, each on the day it starts, without absences.
 * Who has left since is not counted, nor are shifts as they were before.
 */
@Component
class Capacity {

    private final Technicians technicians;

    Capacity(Technicians technicians) {
        this.technicians = technicians;
    }

    /** Seconds by region and day. */
    Map<String, Map<LocalDate, Long>> of(LocalDate from, LocalDate to) {
        Map<String, Map<LocalDate, Long>> seconds = new HashMap<>();
        for (Technician technician : technicians.all(null)) {
            if (technician.active()) {
                Map<LocalDate, Long> days = seconds.computeIfAbsent(technician.region(), unknown -> new TreeMap<>());
                from.datesUntil(to.plusDays(1)).forEach(day -> technician.shifts().stream()
                        .filter(shift -> shift.startsOn(day))
                        .forEach(shift -> days.merge(day, onDuty(shift, day, technician.leave()), Long::sum)));
            }
        }
        return seconds;
    }

    private static long onDuty(Shift shift, LocalDate day, List<TimeSpan> leave) {
        TimeSpan work = shift.on(day);
        if (leave.isEmpty()) {
            return work.length().toSeconds();
        }
        Duration left = Duration.ZERO;
        Instant at = work.from();
        List<TimeSpan> away = leave.stream()
                .filter(work::overlaps)
                .sorted(java.util.Comparator.comparing(TimeSpan::from))
                .toList();
        for (TimeSpan span : away) {
            if (span.from().isAfter(at)) {
                left = left.plus(Duration.between(at, span.from()));
            }
            at = span.until().isAfter(at) ? span.until() : at;
        }
        return (at.isBefore(work.until()) ? left.plus(Duration.between(at, work.until())) : left).toSeconds();
    }
}
