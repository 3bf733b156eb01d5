package dev.mendflow.api.pages.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise of a case with all that there is to say of it.
 *
 * @param metric what is promised, as a code with a word in the message bundle
 * @param state of the clock, as a code with a word in the message bundle
 * @param dueAt until when, null while the clock stands
 * @param doneAt when it was done, null if it was not
 * @param budget how much time was promised, in words
 * @param consumed how much of it is used, in words
 * @param left how much is left or how much too late it is, in words
 * @param leftSeconds the same in seconds, negative when late
 * @param percent how much of it is used, 0 to 100
 * @param pausedFor whom it waits for, null if it does not
 * @param opensAt when time begins to count again, null while it counts
 * @param closesAt until when it counts, null when there is no such moment near
 * @param next the rung that comes next, null if none will as things stand
 */
record ClockLine(
        String metric,
        String state,
        @Nullable Instant dueAt,
        @Nullable Instant doneAt,
        String budget,
        String consumed,
        String left,
        long leftSeconds,
        long percent,
        @Nullable String pausedFor,
        @Nullable Instant pausedSince,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable RungLine next,
        List<RungLine> rungs) {

    /** Whether what it promises is still to be done. */
    public boolean isOpen() {
        return switch (state) {
            case "ARMED", "RUNNING", "PAUSED", "BREACHED" -> true;
            default -> false;
        };
    }

    /** Whether the promise is broken. */
    public boolean isLate() {
        return state.equals("BREACHED") || state.equals("MISSED");
    }

    /**
     * A rung of its ladder.
     *
     * @param name in words, such as 75 % or 2 h after the due time
     * @param percent where on the way it is, at most 100
     * @param state as a code with a word in the message bundle
     * @param at when it was reached or will be, null when it will not be
     * @param told who was told, null if nobody was
     * @param handledBy who saw to it, null if nobody has
     */
    record RungLine(
            String name,
            int percent,
            String state,
            @Nullable Instant at,
            @Nullable String told,
            @Nullable Integer level,
            @Nullable String handledBy,
            @Nullable Instant handledAt) {}
}
