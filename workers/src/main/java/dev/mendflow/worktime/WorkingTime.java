package dev.mendflow.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The arithmetic of one calendar, exact to the microsecond. An instant counts as open when the local clock of the calendar's
 * zone shows a time inside an interval of the date it shows: when clocks are put back, an hour that comes twice counts twice;
 * when they are put forward, the hour that is left out does not count.
 *
 * <p>Remembers the open stretches of the days it was asked about, so that many clocks of one calendar cost little; safe for
 * many threads.
 */
public final class WorkingTime {

    /** How far a question may reach. */
    public static final Duration HORIZON = Duration.ofDays(20 * 366);

    private static final long HORIZON_DAYS = HORIZON.toDays();

    private static final long DAYS_ON_END = 14;

    private final WorkingCalendar calendar;
    private final ConcurrentMap<Long, OpenDay> days = new ConcurrentHashMap<>();

    public WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The calendar whose time this is. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /**
     * Open time from {@code from} until {@code until}; zero when {@code until} is not later.
     *
     * @throws OutOfReach more than twenty years apart, or outside 1970 to 2199
     */
    public Duration elapsed(Instant from, Instant until) {
        long start = Micros.of(from);
        long end = Micros.of(until);
        if (end <= start) {
            return Duration.ZERO;
        }
        long first = start / Micros.DAY;
        long last = (end - 1) / Micros.DAY;
        if (last - first > HORIZON_DAYS) {
            throw new OutOfReach("More than twenty years apart: " + from + " and " + until);
        }
        long open = 0;
        for (long day = first; day <= last; day++) {
            boolean whole = day > first && day < last;
            open += whole ? day(day).total() : day(day).between(start, end);
        }
        return Micros.duration(open);
    }

    /**
     * The earliest instant, {@code start} or later, at which {@code duration} of open time has passed. At the end of an
     * interval that is the end, not the beginning of the next one.
     *
     * @param duration zero or more
     * @throws OutOfReach when that is more than twenty years away
     */
    public Instant after(Instant start, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time does not run backwards: " + duration);
        }
        long left = Micros.of(duration);
        long from = Micros.of(start);
        if (left == 0) {
            return Micros.instant(from);
        }
        long first = from / Micros.DAY;
        for (long day = first; day <= first + HORIZON_DAYS; day++) {
            OpenDay open = day(day);
            long[] bounds = open.bounds();
            if (day > first && open.total() < left) {
                left -= open.total();
                continue;
            }
            for (int i = 0; i < bounds.length; i += 2) {
                long begin = Math.max(from, bounds[i]);
                long length = Math.max(0, bounds[i + 1] - begin);
                if (length >= left) {
                    return Micros.instant(begin + left);
                }
                left -= length;
            }
        }
        throw new OutOfReach("More than twenty years after " + start);
    }

    /**
     * The first open instant that is {@code from} or later; the end of an interval is not open.
     *
     * @throws OutOfReach when it is not open again within twenty years
     */
    public Instant nextOpen(Instant from) {
        long start = Micros.of(from);
        long first = start / Micros.DAY;
        for (long day = first; day <= first + HORIZON_DAYS; day++) {
            long[] bounds = day(day).bounds();
            for (int i = 0; i < bounds.length; i += 2) {
                if (bounds[i + 1] > start) {
                    return Micros.instant(Math.max(start, bounds[i]));
                }
            }
        }
        throw new OutOfReach("Not open within twenty years after " + from);
    }

    /** The first instant, {@code from} or later, that is not open; empty when it is open for two weeks on end. */
    public Optional<Instant> nextClosed(Instant from) {
        long at = Micros.of(from);
        long first = at / Micros.DAY;
        for (long day = first; day <= first + DAYS_ON_END; day++) {
            long[] bounds = day(day).bounds();
            for (int i = 0; i < bounds.length; i += 2) {
                if (bounds[i] <= at && at < bounds[i + 1]) {
                    at = bounds[i + 1];
                }
            }
            if (at < (day + 1) * Micros.DAY) {
                return Optional.of(Micros.instant(at));
            }
        }
        return Optional.empty();
    }

    /**
     * The same clock time {@code number} open days later: a promise of business days. A start outside the hours counts as
     * the next opening. An open day is a date with hours. When the clock time is not open on the day that is found, it is
     * the next open instant after it.
     *
     * @param number 1 or more
     * @throws OutOfReach when that is more than twenty years away
     */
    public Instant sameTimeAfterOpenDays(Instant start, int number) {
        LocalDateTime opening = local(nextOpen(start));
        LocalDate date = opening.toLocalDate();
        LocalDate limit = date.plusDays(HORIZON_DAYS);
        for (int left = number; left > 0; ) {
            date = date.plusDays(1);
            if (date.isAfter(limit)) {
                throw new OutOfReach("More than twenty years after " + start);
            }
            if (!calendar.hoursOn(date).isEmpty()) {
                left--;
            }
        }
        return nextOpen(instant(date.atTime(opening.toLocalTime())));
    }

    /**
     * The same clock time {@code number} days later in the calendar's zone, open or not: a promise of calendar days.
     *
     * @param number 1 or more
     * @throws OutOfReach when that is more than twenty years away
     */
    public Instant sameTimeAfterDays(Instant start, int number) {
        if (number > HORIZON_DAYS) {
            throw new OutOfReach("More than twenty years after " + start);
        }
        return instant(local(Micros.instant(Micros.of(start))).plusDays(number));
    }

    /** A clock time that is left out when clocks are put forward is the instant of that change; one that comes twice, the first. */
    private Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = calendar.zone().getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(calendar.zone()).toInstant();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, calendar.zone());
    }

    private OpenDay day(long utcDay) {
        OpenDay known = days.get(utcDay);
        if (known != null) {
            return known;
        }
        OpenDay open = OpenDay.of(utcDay, calendar);
        days.put(utcDay, open);
        return open;
    }
}
