package dev.mendflow.technician;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time; it may be empty but never negative.
 *
 * @param from first instant inside
 * @param until first instant after it
 */
public record TimeSpan(Instant from, Instant until) {

    /** @throws IllegalArgumentException when it would end before it starts */
    public TimeSpan {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A time span from " + from + " cannot end at " + until);
        }
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** Whether the two share an instant; an empty span overlaps nothing. */
    public boolean overlaps(TimeSpan other) {
        return from.isBefore(other.until) && other.from.isBefore(until) && !isEmpty() && !other.isEmpty();
    }

    /** The part of an overlapping span that lies within this one. */
    public TimeSpan clip(TimeSpan other) {
        return new TimeSpan(
                other.from.isBefore(from) ? from : other.from, other.until.isAfter(until) ? until : other.until);
    }

    private boolean isEmpty() {
        return from.equals(until);
    }
}
