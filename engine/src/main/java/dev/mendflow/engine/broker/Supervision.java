package dev.mendflow.engine.broker;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a broker up: one life of it after the other, until the app ends or starting it again makes no sense. */
final class Supervision implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Supervision.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int MISSES = 3;
    private static final String SAFE_MODE =
            "The engine ended again and again within ten minutes without accepting any work; it stays down. Its log and "
                    + "console output in the engine directory name the cause. When one command makes it die each time, start "
                    + "the app with mendflow.engine.skip-positions=<position of that command>; the position after "
                    + "lastProcessedPosition in the log line 'Processor finished replay' is the first one to try.";
    private static final String SAFE_MODE_KILLED =
            "The engine was killed from outside again and again within ten minutes before it accepted any work; it stays "
                    + "down. A system that is short of memory does that (its log then says 'Out of memory: Killed process'): "
                    + "give the machine more, or the engine less with mendflow.engine.heap, and start the app again.";

    private final Broker broker;
    private final Canary canary;
    private final EngineSettings settings;
    private final EngineReadiness readiness;
    private final CrashLoopBreaker breaker;
    private final ClockWatch clockWatch;
    private final BackOff backOff;

    Supervision(
            Broker broker,
            Canary canary,
            EngineSettings settings,
            EngineReadiness readiness,
            BackOff backOff,
            Clock clock) {
        this.broker = broker;
        this.canary = canary;
        this.settings = settings;
        this.readiness = readiness;
        this.backOff = backOff;
        this.breaker = new CrashLoopBreaker(clock);
        this.clockWatch = new ClockWatch(clock, System::nanoTime);
    }

    @Override
    public void run() {
        try {
            String end = oneLife();
            while (!breaker.isOpen()) {
                readiness.leave(EngineState.Phase.LOST, end);
                Duration pause = backOff.next();
                log.warn("Engine: {}; next start in {} s", end, pause.toSeconds());
                Thread.sleep(pause);
                readiness.note(EngineState::restarted);
                end = oneLife();
            }
            String why = broker.wasKilled() ? SAFE_MODE_KILLED : SAFE_MODE;
            readiness.leave(EngineState.Phase.SAFE_MODE, why);
            log.error("Engine: {}", why);
        } catch (InterruptedException appEnds) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return why it ended */
    private String oneLife() throws InterruptedException {
        try {
            readiness.leave(EngineState.Phase.STARTING, "starting");
            broker.bringUp();
            readiness.note(state -> state.withPid(broker.pid()));
            if (!becomesReady()) {
                return ended("the broker did not accept work");
            }
            breaker.canaryPassed();
            backOff.reset();
            readiness.becomeReady();
            String lost = watch();
            readiness.leave(EngineState.Phase.LOST, lost);
            return ended(lost);
        } catch (EngineCannotStart inTheWay) {
            return inTheWay.getMessage() + ". " + inTheWay.remedy();
        } catch (RuntimeException unexpected) {
            log.error("Engine: the supervisor met something unexpected", unexpected);
            return ended(unexpected.toString());
        }
    }

    /** Only a death towards which we did nothing counts towards a crash loop: a broker that we end may just be slow on a busy machine. */
    private String ended(String reason) {
        if (broker.isAlive()) {
            broker.giveUp();
            return reason;
        }
        boolean killed = broker.wasKilled();
        breaker.brokerEnded(killed);
        return killed
                ? "the broker's process was killed from outside (signal 9), as a system that is short of memory does"
                : "the broker's process ended";
    }

    private boolean becomesReady() throws InterruptedException {
        long begin = System.nanoTime();
        return stage("listens", begin, canary::gatewayListens)
                && stage("has healthy partitions", begin, canary::partitionsAreHealthy)
                && stage("accepts work", begin, () -> sendCanary().isPresent());
    }

    private boolean stage(String name, long begin, BooleanSupplier reached) throws InterruptedException {
        while (broker.isAlive()) {
            Duration passed = Duration.ofNanos(System.nanoTime() - begin);
            if (reached.getAsBoolean()) {
                Duration reachedAfter = Duration.ofNanos(System.nanoTime() - begin);
                log.info("Engine: {} after {} s", name, "%.1f".formatted(reachedAfter.toMillis() / 1000.0));
                return true;
            }
            if (passed.compareTo(settings.readyTimeout()) > 0) {
                return false;
            }
            broker.awaitEnd(LOOK);
        }
        return false;
    }

    /** @return why it is not ready any more */
    private String watch() throws InterruptedException {
        int misses = 0;
        clockWatch.begin();
        while (true) {
            broker.awaitEnd(
                    misses == 0
                            ? settings.canaryInterval()
                            : settings.canaryInterval().dividedBy(5));
            if (!broker.isAlive()) {
                return "the broker's process ended";
            }
            if (clockWatch.steppedBack()) {
                return "the clock of this machine was set back, and no timer would fire until it has caught up";
            }
            misses = sendCanary().isPresent() ? 0 : misses + 1;
            if (misses >= MISSES) {
                return "the engine did not take a command within "
                        + settings.canaryTimeout().toMillis() + " ms, " + MISSES + " times in a row";
            }
        }
    }

    private Optional<Duration> sendCanary() {
        Optional<Duration> latency = canary.send();
        latency.ifPresent(taken -> readiness.note(state -> state.withCanary(taken)));
        return latency;
    }
}
