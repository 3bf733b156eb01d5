package dev.mendflow.servicecase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A case with the moments that are counted.
 *
 * @param serviceCase the case as it is
 * @param entered the phases it went through, oldest first; the first one is the report
 * @param holds its waits, oldest first
 * @param replaced whether it was decided to replace the product or to take it back
 * @param before when earlier cases of the same asset and symptom were opened, in no order
 */
public record CaseRecord(
        ServiceCase serviceCase, List<Entered> entered, List<Hold> holds, boolean replaced, List<Instant> before) {

    public CaseRecord {
        entered = List.copyOf(entered);
        holds = List.copyOf(holds);
        before = List.copyOf(before);
    }

    /**
     * When a phase began.
     *
     * @param phase which
     * @param at when
     */
    public record Entered(Phase phase, Instant at) {}

    /** How much of a stretch of time the case waited. */
    public Duration waited(Instant from, Instant until) {
        return holds.stream()
                .map(hold -> {
                    Instant end = hold.resumedAt() == null ? until : earlier(hold.resumedAt(), until);
                    Instant begin = later(hold.heldAt(), from);
                    return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
                })
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
