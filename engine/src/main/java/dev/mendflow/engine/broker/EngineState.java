package dev.mendflow.engine.broker;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the engine at one moment.
 *
 * @param phase where it is in its life
 * @param since when that phase began
 * @param reason why it is not ready, for people; null when it is
 * @param pid the broker's process, -1 when there is none or it runs elsewhere
 * @param canary how long the last command took, null before the first one came back
 * @param restarts how often a broker had to be started again since the app started
 */
public record EngineState(
        Phase phase,
        Instant since,
        @Nullable String reason,
        long pid,
        @Nullable Duration canary,
        int restarts) {

    /** The phases of its life. */
    public enum Phase {
        STOPPED,
        STARTING,
        READY,
        LOST,
        SAFE_MODE
    }

    EngineState in(Phase next, Instant at, @Nullable String why) {
        return new EngineState(next, next == phase ? since : at, why, pid, canary, restarts);
    }

    EngineState withPid(long process) {
        return new EngineState(phase, since, reason, process, canary, restarts);
    }

    EngineState withCanary(Duration latency) {
        return new EngineState(phase, since, reason, pid, latency, restarts);
    }

    EngineState restarted() {
        return new EngineState(phase, since, reason, pid, canary, restarts + 1);
    }
}
