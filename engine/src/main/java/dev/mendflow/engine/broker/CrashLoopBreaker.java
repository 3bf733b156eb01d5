package dev.mendflow.engine.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Opens when the broker ended again and again within ten minutes and accepted nothing in between: starting it again helps
 * nobody. Three ends of its own are enough. One that is killed might have lived, so that takes six; but a system that is
 * short of memory kills it each time.
 */
final class CrashLoopBreaker {

    private static final int OWN_END = 2;
    private static final int KILLED = 1;
    private static final int OPEN = 6;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final Deque<End> ends = new ArrayDeque<>();

    CrashLoopBreaker(Clock clock) {
        this.clock = clock;
    }

    void canaryPassed() {
        ends.clear();
    }

    void brokerEnded(boolean killed) {
        Instant now = clock.instant();
        ends.addLast(new End(now, killed ? KILLED : OWN_END));
        while (Duration.between(ends.getFirst().at(), now).compareTo(WITHIN) > 0) {
            ends.removeFirst();
        }
    }

    boolean isOpen() {
        return ends.stream().mapToInt(End::weight).sum() >= OPEN;
    }

    private record End(Instant at, int weight) {}
}
