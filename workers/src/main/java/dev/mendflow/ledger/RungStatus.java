package dev.mendflow.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a rung stands.
 *
 * @param at when it was reached or passed or, as things stand, will be; null when it will not be: the clock is paused or
 *     has ended
 */
public record RungStatus(Rung rung, @Nullable Instant at, State state) {

    /** What became of a rung. */
    public enum State {
        /** Not reached. */
        PENDING,
        /** Reached; whoever it names is told, once. */
        FIRED,
        /** Passed together with a higher one, which fired instead. */
        SKIPPED,
        /** Had fired, and was not reached, as was learned later; it fires when it is really reached. */
        RETRACTED;

        /** Whether it can still fire. */
        public boolean isOpen() {
            return this == PENDING || this == RETRACTED;
        }
    }
}
