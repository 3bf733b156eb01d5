package dev.mendflow.engine.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whether the engine takes commands, as its canary says. */
@Component
public class EngineReadiness {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    private boolean ready;
    private String state = "STARTING";
    private Instant since;

    EngineReadiness(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Whether a command went through lately. */
    public synchronized boolean isReady() {
        return ready;
    }

    /** In a word, what the engine does now. */
    public synchronized String state() {
        return state;
    }

    /** Since when it does that. */
    public synchronized Instant since() {
        return since;
    }

    /** Waits until the engine is ready; false when it took longer. */
    public synchronized boolean awaitReady(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!ready) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    void became(String now, boolean isReady) {
        boolean was;
        synchronized (this) {
            was = ready;
            ready = isReady;
            state = now;
            since = clock.instant();
            notifyAll();
        }
        if (isReady && !was) {
            events.publishEvent(new EngineBecameReady(clock.instant()));
        }
        if (was && !isReady) {
            events.publishEvent(new EngineLost(now, clock.instant()));
        }
    }
}
