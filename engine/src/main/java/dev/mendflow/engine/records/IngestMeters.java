package dev.mendflow.engine.records;

import dev.mendflow.engine.records.projection.EngineRecord;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts what this process has taken in, and how old each record was when its rows could be read. */
@Component
class IngestMeters {

    private final Counter batches;
    private final Counter records;
    private final Counter deadLetters;
    private final Counter refusals;
    private final Timer lag;

    IngestMeters(MeterRegistry registry) {
        this.batches = registry.counter("mendflow.engine.batches");
        this.records = registry.counter("mendflow.engine.records");
        this.deadLetters = registry.counter("mendflow.engine.dead.letters");
        this.refusals = registry.counter("mendflow.engine.refusals");
        this.lag = Timer.builder("mendflow.engine.lag")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(2))
                .register(registry);
    }

    /** Says that a batch was committed at that time, in milliseconds since the epoch. */
    void applied(int applied, int dead, List<EngineRecord> readable, long committedAt) {
        batches.increment();
        records.increment(applied);
        deadLetters.increment(dead);
        for (EngineRecord record : readable) {
            lag.record(Math.max(0, committedAt - record.timestamp()), TimeUnit.MILLISECONDS);
        }
    }

    void refused() {
        refusals.increment();
    }
}
