package dev.mendflow.benchmark;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Measured times in microseconds, to three digits. Safe for use by many threads. */
final class Percentiles {

    private static final long LONGEST_MICROS = Duration.ofMinutes(10).toNanos() / 1_000;

    private final Histogram histogram = new ConcurrentHistogram(LONGEST_MICROS, 3);

    void add(Duration time) {
        histogram.recordValue(Math.clamp(time.toNanos() / 1_000, 0, LONGEST_MICROS));
    }

    long count() {
        return histogram.getTotalCount();
    }

    /** The time which that percentage of the measured ones do not exceed, in milliseconds. */
    double millis(double percentage) {
        return histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(percentage) / 1_000.0;
    }

    @Override
    public String toString() {
        return "p50 %.0f ms, p99 %.0f ms, max %.0f ms (%d)".formatted(millis(50), millis(99), millis(100), count());
    }
}
