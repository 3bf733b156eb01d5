package dev.mendflow.engine.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Opens when the broker ended three times within ten minutes and accepted nothing in between: starting it again helps nobody. */
final class CrashLoopBreaker {

    private static final int EXITS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final Deque<Instant> exits = new ArrayDeque<>();

    CrashLoopBreaker(Clock clock) {
        this.clock = clock;
    }

    void canaryPassed() {
        exits.clear();
    }

    void brokerEnded() {
        Instant now = clock.instant();
        exits.addLast(now);
        while (Duration.between(exits.getFirst(), now).compareTo(WITHIN) > 0) {
            exits.removeFirst();
        }
    }

    boolean isOpen() {
        return exits.size() >= EXITS;
    }
}
