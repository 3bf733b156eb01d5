package dev.mendflow.worktime;

import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * The open stretches of one day of UTC, in microseconds since 1970. Days of UTC, because a local day may be shorter,
 * longer, or come twice; an instant is open when the local clock, as the zone's rules set it at that instant, shows a time
 * inside an interval of the date it shows.
 *
 * @param bounds start and end of each stretch, sorted, none touching the next
 * @param total how much is open
 */
record OpenDay(long[] bounds, long total) {

    static OpenDay of(long utcDay, WorkingCalendar calendar) {
        ZoneRules rules = calendar.zone().getRules();
        var stretches = new Stretches(calendar);
        long end = (utcDay + 1) * Micros.DAY;
        long from = utcDay * Micros.DAY;
        while (from < end) {
            var instant = Micros.instant(from);
            var change = rules.nextTransition(instant);
            long until = change == null ? end : Math.min(end, change.toEpochSecond() * Micros.SECOND);
            stretches.add(from, until, rules.getOffset(instant).getTotalSeconds() * Micros.SECOND);
            from = until;
        }
        return stretches.day();
    }

    /** How much is open from {@code from} until {@code until}. */
    long between(long from, long until) {
        long open = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            open += Math.max(0, Math.min(until, bounds[i + 1]) - Math.max(from, bounds[i]));
        }
        return open;
    }

    /** Gathers stretches while the local clock runs evenly. */
    private static final class Stretches {

        private final WorkingCalendar calendar;
        private long[] bounds = new long[8];
        private int size;
        private long total;

        Stretches(WorkingCalendar calendar) {
            this.calendar = calendar;
        }

        void add(long from, long until, long offset) {
            long lastDate = Math.floorDiv(until - 1 + offset, Micros.DAY);
            for (long date = Math.floorDiv(from + offset, Micros.DAY); date <= lastDate; date++) {
                long midnight = date * Micros.DAY - offset;
                for (OpenInterval interval : calendar.hoursOn(LocalDate.ofEpochDay(date))) {
                    open(
                            Math.max(from, midnight + interval.fromMinute() * Micros.MINUTE),
                            Math.min(until, midnight + interval.untilMinute() * Micros.MINUTE));
                }
            }
        }

        private void open(long from, long until) {
            if (from >= until) {
                return;
            }
            total += until - from;
            if (size > 0 && bounds[size - 1] == from) {
                bounds[size - 1] = until;
                return;
            }
            if (size == bounds.length) {
                bounds = Arrays.copyOf(bounds, size * 2);
            }
            bounds[size++] = from;
            bounds[size++] = until;
        }

        OpenDay day() {
            return new OpenDay(Arrays.copyOf(bounds, size), total);
        }
    }
}
