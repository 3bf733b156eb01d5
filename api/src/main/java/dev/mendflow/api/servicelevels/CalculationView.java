package dev.mendflow.api.servicelevels;

import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.ClockStatus;
import dev.mendflow.ledger.Ledger;
import dev.mendflow.ledger.PauseOwner;
import dev.mendflow.ledger.RungStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clock stands. Durations are ISO 8601, in the time that counts for the budget.
 *
 * @param asOf the instant at which it stands so
 * @param dueAt when the budget is used up; null while the clock is on hold
 * @param remaining negative once it is overdue
 * @param breachedAt since when it is overdue, or null
 * @param endedAt when it was met, waived or cancelled, or null
 * @param hold why it stands, or null
 * @param nextRungAt when the next rung will be reached, or null
 * @param ledger all that is on record, in the order in which it was learned
 */
record CalculationView(
        Instant asOf,
        ClockState state,
        @Nullable Instant dueAt,
        @Schema(example = "PT16H") String budget,
        @Schema(example = "PT1H30M") String consumed,
        @Schema(example = "PT14H30M") String remaining,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt,
        @Nullable HoldView hold,
        @Nullable Instant nextRungAt,
        List<RungView> rungs,
        List<EntryView> ledger) {

    static CalculationView of(ClockStatus status, Ledger ledger, Instant asOf) {
        return new CalculationView(
                asOf,
                status.state(),
                status.dueAt(),
                status.budget().toString(),
                status.consumed().toString(),
                status.remaining().toString(),
                status.breachedAt(),
                status.endedAt(),
                HoldView.of(status),
                status.nextRungAt(),
                status.rungs().stream().map(RungView::of).toList(),
                ledger.entries().stream().map(EntryView::of).toList());
    }

    /** Why a clock stands, whom it waits for, and since when. */
    record HoldView(String reason, PauseOwner owner, Instant since) {

        static @Nullable HoldView of(ClockStatus status) {
            var pause = status.pause();
            Instant since = status.pausedAt();
            return pause == null || since == null ? null : new HoldView(pause.reason(), pause.owner(), since);
        }
    }

    /**
     * How a rung stands.
     *
     * @param after how long after that percentage, or null
     * @param at when it was or will be reached; null when it will not be as things stand
     */
    record RungView(
            int percent, @Nullable String after, @Nullable Instant at, RungStatus.State status) {

        static RungView of(RungStatus rung) {
            Duration after = rung.rung().after();
            return new RungView(
                    rung.rung().percent(), after.isZero() ? null : after.toString(), rung.at(), rung.state());
        }
    }
}
