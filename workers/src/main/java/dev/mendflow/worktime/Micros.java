package dev.mendflow.worktime;

import java.time.Duration;
import java.time.Instant;

/** Time as a number of microseconds, which is what both databases keep; finer parts are dropped. */
final class Micros {

    static final long SECOND = 1_000_000;
    static final long MINUTE = 60 * SECOND;
    static final long DAY = 24 * 60 * MINUTE;

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private Micros() {}

    /** @throws OutOfReach before 1970 or after 2199 */
    static long of(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new OutOfReach("Outside 1970 to 2199: " + instant);
        }
        return instant.getEpochSecond() * SECOND + instant.getNano() / 1_000;
    }

    /** @throws OutOfReach for more than twenty years of seconds */
    static long of(Duration duration) {
        if (duration.compareTo(WorkingTime.HORIZON) > 0) {
            throw new OutOfReach("Longer than twenty years: " + duration);
        }
        return duration.getSeconds() * SECOND + duration.getNano() / 1_000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
    }

    static Duration duration(long micros) {
        return Duration.ofSeconds(micros / SECOND, micros % SECOND * 1_000);
    }
}
