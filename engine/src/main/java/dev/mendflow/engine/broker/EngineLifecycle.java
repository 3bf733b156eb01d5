package dev.mendflow.engine.broker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the supervision after the web server, so that the ingest answers from the first record on, and ends the broker
 * before the web server stops. The app does not wait for the engine.
 */
final class EngineLifecycle implements SmartLifecycle {

    /** Above the web server's, below that of whatever works through the client. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 1536;

    private static final Logger log = LoggerFactory.getLogger(EngineLifecycle.class);

    private final Supervision supervision;
    private final Broker broker;
    private final EngineReadiness readiness;
    private @Nullable Thread thread;

    EngineLifecycle(Supervision supervision, Broker broker, EngineReadiness readiness) {
        this.supervision = supervision;
        this.broker = broker;
        this.readiness = readiness;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().name("engine-supervisor").daemon().start(supervision);
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readiness.leave(EngineState.Phase.STOPPED, "the app ends");
        long begin = System.nanoTime();
        broker.stop();
        log.info("Engine: stopped after {} ms", (System.nanoTime() - begin) / 1_000_000);
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
