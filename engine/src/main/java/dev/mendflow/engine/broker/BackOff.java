package dev.mendflow.engine.broker;

import java.time.Duration;
import java.util.List;

/** Growing pauses between starts: 1, 2, 5, 10 and from then on 30 times the shortest. */
final class BackOff {

    private static final List<Integer> TIMES = List.of(1, 2, 5, 10, 30);

    private final Duration shortest;
    private int failures;

    BackOff(Duration shortest) {
        this.shortest = shortest;
    }

    Duration next() {
        return shortest.multipliedBy(TIMES.get(Math.min(failures++, TIMES.size() - 1)));
    }

    void reset() {
        failures = 0;
    }
}
