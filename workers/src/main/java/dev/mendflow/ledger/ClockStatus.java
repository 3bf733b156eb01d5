package dev.mendflow.ledger;

import dev.mendflow.ledger.Fact.Paused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clock stands at one instant. All of it is derived; nothing of it is the truth.
 *
 * @param budget how much time is promised, in the time that counts for its unit; zero before the start
 * @param consumed how much of it is used
 * @param remaining what is left of it; negative once it is overdue
 * @param dueAt when the budget is used up if the clock runs on; null while it is paused or has not started. For a clock that
 *     has ended, when it would have been
 * @param breachedAt since when it is overdue; null if it never was
 * @param endedAt when it was met, waived or cancelled, or null
 * @param pause why it stands, or null
 * @param pausedAt since when it stands, or null
 * @param rungs its ladder, lowest first
 */
public record ClockStatus(
        ClockState state,
        Duration budget,
        Duration consumed,
        Duration remaining,
        @Nullable Instant dueAt,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt,
        @Nullable Paused pause,
        @Nullable Instant pausedAt,
        List<RungStatus> rungs) {

    public ClockStatus {
        rungs = List.copyOf(rungs);
    }

    /** When the next rung will be reached if the clock runs on, or null. */
    public @Nullable Instant nextRungAt() {
        return rungs.stream()
                .filter(rung -> rung.state().isOpen())
                .flatMap(rung -> java.util.stream.Stream.ofNullable(rung.at()))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
