package dev.mendflow.engine.broker;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the machine's clock with one that cannot be set. After a step back the broker fires no timer until it is restarted. */
final class ClockWatch {

    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration ALARM = Duration.ofSeconds(2);
    private static final Duration TOO_FAR = Duration.ofSeconds(5);

    private final Clock clock;
    private final LongSupplier nanos;
    private long wall;
    private long steady;

    ClockWatch(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    void begin() {
        wall = clock.millis();
        steady = nanos.getAsLong();
    }

    /** Whether the clock was set back by five seconds or more since the last time; a smaller step is only logged. */
    boolean steppedBack() {
        long expected = wall + (nanos.getAsLong() - steady) / 1_000_000;
        Duration step = Duration.ofMillis(clock.millis() - expected);
        begin();
        if (step.abs().compareTo(ALARM) > 0) {
            log.warn("The clock of this machine made a step of {} ms", step.toMillis());
        }
        return step.negated().compareTo(TOO_FAR) >= 0;
    }
}
