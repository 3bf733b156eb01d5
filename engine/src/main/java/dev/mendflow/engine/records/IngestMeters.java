package dev.mendflow.engine.records;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts what this process has taken in, and how old the last batch was when it was applied. */
@Component
class IngestMeters {

    private final Counter batches;
    private final Counter records;
    private final Counter deadLetters;
    private final Counter refusals;
    private final AtomicLong lagMillis = new AtomicLong();

    IngestMeters(MeterRegistry registry) {
        this.batches = registry.counter("mendflow.engine.batches");
        this.records = registry.counter("mendflow.engine.records");
        this.deadLetters = registry.counter("mendflow.engine.dead.letters");
        this.refusals = registry.counter("mendflow.engine.refusals");
        registry.gauge("mendflow.engine.lag.seconds", lagMillis, millis -> millis.get() / 1000.0);
    }

    void applied(int applied, int dead, Position position) {
        batches.increment();
        records.increment(applied);
        deadLetters.increment(dead);
        lagMillis.set(Math.max(0, position.appliedAt() - position.lastRecordAt()));
    }

    void refused() {
        refusals.increment();
    }
}
