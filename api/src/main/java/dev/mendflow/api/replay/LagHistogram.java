package dev.mendflow.api.replay;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's histogram of the age that records had when their rows could be read.
 *
 * @param notAbove how many records were at most that many seconds old, by seconds; cumulative, as Prometheus keeps them
 */
public record LagHistogram(NavigableMap<Double, Long> notAbove) {

    private static final Pattern BUCKET =
            Pattern.compile("^mendflow_engine_lag_seconds_bucket\\{.*le=\"([^\"]+)\".*} (\\S+)$");

    static LagHistogram of(String page) {
        NavigableMap<Double, Long> counts = new TreeMap<>();
        page.lines().map(BUCKET::matcher).filter(Matcher::matches).forEach(bucket -> {
            double seconds =
                    bucket.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bucket.group(1));
            counts.put(seconds, (long) Double.parseDouble(bucket.group(2)));
        });
        return new LagHistogram(counts);
    }

    /** What was counted since an earlier look at the same server. */
    public LagHistogram since(LagHistogram earlier) {
        NavigableMap<Double, Long> counts = new TreeMap<>();
        notAbove.forEach((seconds, count) -> {
            Map.Entry<Double, Long> before = earlier.notAbove.floorEntry(seconds);
            counts.put(seconds, count - (before == null ? 0 : before.getValue()));
        });
        return new LagHistogram(counts);
    }

    /** How many records were counted. */
    public long count() {
        return notAbove.isEmpty() ? 0 : notAbove.lastEntry().getValue();
    }

    /**
     * The upper bound of the bucket in which this share of the records ends; zero when nothing was counted.
     *
     * @param share between 0 and 1
     */
    public Duration percentile(double share) {
        long wanted = (long) Math.ceil(share * count());
        return notAbove.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= wanted && count() > 0)
                .findFirst()
                .map(bucket -> Duration.ofNanos((long) (Math.min(bucket.getKey(), 1e6) * 1e9)))
                .orElse(Duration.ZERO);
    }
}
