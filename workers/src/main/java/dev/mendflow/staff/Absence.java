package dev.mendflow.staff;

import java.time.Instant;
import java.util.UUID;

/**
 * A time in which a member of staff is away.
 *
 * @param from first instant of it
 * @param until first instant after it
 */
public record Absence(UUID id, Instant from, Instant until) {

    /** @throws IllegalArgumentException when it would not end after it begins */
    public Absence {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("An absence from " + from + " cannot end at " + until);
        }
    }

    /** Whether {@code at} lies in it. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
