package dev.mendflow.api.demo;

import dev.mendflow.technician.Shift;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** The working weeks of the demo. */
enum DemoShift {
    ALWAYS(7, 0, 0),
    DAY(5, 8, 18),
    LATE(6, 12, 22),
    NIGHT(7, 20, 6);

    private final int days;
    private final LocalTime from;
    private final LocalTime until;

    DemoShift(int days, int from, int until) {
        this.days = days;
        this.from = LocalTime.of(from, 0);
        this.until = LocalTime.of(until, 0);
    }

    /** The shifts of a week, from Monday. */
    List<Shift> week(ZoneId zone) {
        return Arrays.stream(DayOfWeek.values())
                .limit(days)
                .map(day -> new Shift(day, from, until, zone))
                .toList();
    }
}
