package dev.mendflow.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What came of one stretch of load. Filled by many threads. */
final class LoadResult {

    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final List<String> stuck = new CopyOnWriteArrayList<>();
    private final Percentiles firstTask = new Percentiles();
    private final Percentiles visible = new Percentiles();
    private final Percentiles wholeCase = new Percentiles();
    private volatile Duration wall = Duration.ZERO;

    void started() {
        started.incrementAndGet();
    }

    void closed(Duration took) {
        wholeCase.add(took);
        closed.incrementAndGet();
    }

    void stuck(String why) {
        stuck.add(why);
    }

    LoadResult ended(Duration wallTime) {
        wall = wallTime;
        return this;
    }

    /** From the moment a report was due to its first task on the inbox. */
    Percentiles firstTask() {
        return firstTask;
    }

    /** From the answer to the completion of a task until the next task or phase of the case could be read. */
    Percentiles visible() {
        return visible;
    }

    /** From the moment a report was due until its case was closed. */
    Percentiles wholeCase() {
        return wholeCase;
    }

    int sent() {
        return started.get();
    }

    int finished() {
        return closed.get();
    }

    List<String> troubles() {
        return stuck;
    }

    double casesPerSecond() {
        return closed.get() / (wall.toMillis() / 1000.0);
    }
}
