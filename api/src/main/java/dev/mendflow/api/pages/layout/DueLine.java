package dev.mendflow.api.pages.layout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when something has to be done, as far as time runs.
 *
 * @param state RUNNING, LATE, OFF_HOURS (the calendar is closed), HELD (somebody is waited for), OWN (a date of the task alone) or
 *     NONE
 * @param metric what is promised, null for a date of the task and for none
 * @param at until when, null while nothing can be late
 * @param left what is left of the promise in the reader's words, for clocks that stand
 * @param owner whom a held clock waits for, else null
 * @param opensAt when time runs on, null unless the calendar is closed
 */
public record DueLine(
        String state,
        @Nullable String metric,
        @Nullable Instant at,
        @Nullable String left,
        @Nullable String owner,
        @Nullable Instant opensAt) {

    static final DueLine NONE = new DueLine("NONE", null, null, null, null, null);

    static DueLine own(@Nullable Instant at) {
        return at == null ? NONE : new DueLine("OWN", null, at, null, null, null);
    }
}
