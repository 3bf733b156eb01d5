package dev.mendflow.api.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times that were measured, and the percentiles of them. Safe for use by many threads. */
public final class Latencies {

    private final List<Duration> all = Collections.synchronizedList(new ArrayList<>());

    /** Adds one measured time. */
    public void add(Duration time) {
        all.add(time);
    }

    /** How many were measured. */
    public int count() {
        return all.size();
    }

    /**
     * The time that this share of all measured ones does not exceed, zero when nothing was measured.
     *
     * @param share between 0 and 1
     */
    public Duration percentile(double share) {
        List<Duration> sorted;
        synchronized (all) {
            sorted = all.stream().sorted().toList();
        }
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
    }
}
