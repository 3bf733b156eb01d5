package dev.mendflow.engine.broker;

import java.time.Duration;
import java.util.List;

/** Growing pauses between starts: 1, 2, 5, 10 and from then on 30 seconds. */
final class BackOff {

    private static final List<Integer> SECONDS = List.of(1, 2, 5, 10, 30);

    private int failures;

    Duration next() {
        return Duration.ofSeconds(SECONDS.get(Math.min(failures++, SECONDS.size() - 1)));
    }

    void reset() {
        failures = 0;
    }
}
