package dev.mendflow.engine.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Whether the engine accepts work, which is known from a command that went through and not from what the engine says of
 * itself. Changes are published as {@link EngineBecameReady} and {@link EngineLost}. Safe for several threads.
 */
public class EngineReadiness {

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile EngineState state;
    private volatile @Nullable Instant awaySince;

    EngineReadiness(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
        this.state = new EngineState(EngineState.Phase.STOPPED, clock.instant(), "not started yet", -1, null, 0);
        this.awaySince = state.since();
    }

    /** Whether the last command went through. */
    public boolean isReady() {
        return state.phase() == EngineState.Phase.READY;
    }

    /** Since when no command goes through, however often the engine was started again meanwhile; empty while it is ready. */
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    /** Everything that is known at this moment. */
    public EngineState state() {
        return state;
    }

    /**
     * Waits until the engine accepts work.
     *
     * @return whether it does; false when the time is over or the thread was interrupted
     */
    public boolean awaitReady(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (this) {
            while (!isReady()) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }

    void becomeReady() {
        if (enter(EngineState.Phase.READY, null)) {
            events.publishEvent(new EngineBecameReady(clock.instant()));
        }
    }

    /** Not ready, and why. The event goes out only when it was ready before. */
    void leave(EngineState.Phase phase, String reason) {
        boolean wasReady = isReady();
        enter(phase, reason);
        if (wasReady) {
            events.publishEvent(new EngineLost(clock.instant(), reason));
        }
    }

    synchronized void note(UnaryOperator<EngineState> change) {
        state = change.apply(state);
    }

    private synchronized boolean enter(EngineState.Phase phase, @Nullable String reason) {
        boolean changed = state.phase() != phase;
        state = state.in(phase, clock.instant(), reason);
        awaySince = isReady() ? null : awaySince == null ? state.since() : awaySince;
        notifyAll();
        return changed;
    }
}
