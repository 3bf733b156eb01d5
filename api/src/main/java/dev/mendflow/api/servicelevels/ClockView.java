package dev.mendflow.api.servicelevels;

import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.ClockStatus;
import dev.mendflow.ledger.RungStatus;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.RungClaim;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promise and how far it is. Budget, consumed and remaining are whole seconds of the time that counts for the promise.
 *
 * @param state ARMED, RUNNING, PAUSED, BREACHED, MET, MISSED, WAIVED or CANCELLED
 * @param remaining what is left of the budget; negative when it is overdue
 * @param dueAt when the budget is used up, null while the clock stands
 * @param metAt when it was done, null if it was not
 * @param breachedAt since when it is overdue, null if it never was
 * @param pausedFor for whom the clock stands, null if it does not
 * @param pausedSince since when it stands, null if it does not
 * @param opensAt when its time begins to count again; null while it counts and once the clock has ended
 * @param closesAt until when its time counts; null while it does not, and when it counts day and night
 * @param nextRung the rung that is reached next, null if none will be as things stand
 * @param rungs its ladder, lowest first
 */
public record ClockView(
        String metric,
        String state,
        long budget,
        long consumed,
        long remaining,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable String pausedFor,
        @Nullable Instant pausedSince,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable RungView nextRung,
        List<RungView> rungs) {

    /**
     * A rung of the ladder.
     *
     * @param rung its name, such as {@code 75%} or {@code 100%+PT2H}
     * @param percent of the budget at which it is reached
     * @param after how much later in seconds of the budget's time
     * @param state PENDING, FIRED, SKIPPED or RETRACTED
     * @param at when it was reached or will be; null when it will not be as things stand
     * @param firedAt when it was decided that somebody is told, null if nobody is
     * @param level how far up the line: 0 for who works on the case, 1 for their superior, and so on; null if nobody is told
     * @param told login or group of who was told, null if nobody was
     * @param handledBy who saw to it, null if nobody has
     */
    public record RungView(
            String rung,
            int percent,
            long after,
            String state,
            @Nullable Instant at,
            @Nullable Instant firedAt,
            @Nullable Integer level,
            @Nullable String told,
            @Nullable String handledBy,
            @Nullable Instant handledAt) {

        RungView withoutPeople() {
            return new RungView(rung, percent, after, state, at, firedAt, null, null, null, null);
        }
    }

    public static ClockView of(PromisedClock clock) {
        ClockStatus status = clock.status();
        List<RungView> rungs =
                status.rungs().stream().map(rung -> rung(rung, clock.claims())).toList();
        boolean done = status.state() == ClockState.MET || status.state() == ClockState.MISSED;
        return new ClockView(
                clock.metric().name(),
                status.state().name(),
                status.budget().toSeconds(),
                status.consumed().toSeconds(),
                status.remaining().toSeconds(),
                status.dueAt(),
                done ? status.endedAt() : null,
                status.breachedAt(),
                status.pause() == null ? null : status.pause().owner().name(),
                status.pausedAt(),
                clock.opensAt(),
                clock.closesAt(),
                next(status, rungs),
                rungs);
    }

    /** The same without a word of who was told and who saw to it, which is not for customers. */
    public ClockView withoutPeople() {
        return new ClockView(
                metric,
                state,
                budget,
                consumed,
                remaining,
                dueAt,
                metAt,
                breachedAt,
                pausedFor,
                pausedSince,
                opensAt,
                closesAt,
                nextRung == null ? null : nextRung.withoutPeople(),
                rungs.stream().map(RungView::withoutPeople).toList());
    }

    private static @Nullable RungView next(ClockStatus status, List<RungView> rungs) {
        Instant at = status.nextRungAt();
        return at == null
                ? null
                : rungs.stream()
                        .filter(rung -> Objects.equals(rung.at(), at))
                        .findFirst()
                        .orElse(null);
    }

    private static RungView rung(RungStatus status, List<RungClaim> claims) {
        String key = status.rung().key();
        RungClaim claim = claims.reversed().stream()
                .filter(known -> known.rung().equals(key))
                .findFirst()
                .orElse(null);
        return new RungView(
                key,
                status.rung().percent(),
                status.rung().after().toSeconds(),
                status.state().name(),
                status.at(),
                claim == null ? null : claim.claimedAt(),
                claim == null ? null : claim.level(),
                claim == null || claim.told() == null ? null : claim.told().id(),
                claim == null ? null : claim.handledBy(),
                claim == null ? null : claim.handledAt());
    }
}
