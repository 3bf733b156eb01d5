package dev.mendflow.orchestration;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * Whether it is worth asking the engine now. After a failure nobody asks for a while that doubles from 0.2 s to 30 s, so that
 * an engine that comes back is not run over and senders do not all wait for a dead one.
 */
@Component
class EngineReach {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private int failures;
    private long nextTry = System.nanoTime();

    /** Whether the engine may be asked. */
    synchronized boolean isOpen() {
        return failures == 0 || System.nanoTime() - nextTry >= 0;
    }

    /** Whether the last question was not answered. */
    synchronized boolean isLost() {
        return failures > 0;
    }

    /** The engine has answered. */
    synchronized void answered() {
        failures = 0;
    }

    /** The engine has not answered. Failures of questions that were asked at the same time count once. */
    synchronized void lost() {
        if (isOpen()) {
            failures++;
            nextTry = System.nanoTime() + pause(failures).toNanos();
        }
    }

    static Duration pause(int failures) {
        long millis = SHORTEST.toMillis() << Math.min(failures - 1, 10);
        long jitter = ThreadLocalRandom.current().nextLong(SHORTEST.toMillis());
        return Duration.ofMillis(Math.min(millis, LONGEST.toMillis()) + jitter);
    }
}
