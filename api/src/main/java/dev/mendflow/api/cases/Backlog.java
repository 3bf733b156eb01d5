package dev.mendflow.api.cases;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.orchestration.Outbox;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps new cases out while too many of those taken in before have not reached the engine. */
@Component
class Backlog {

    private static final Duration LATER = Duration.ofSeconds(10);

    private final Outbox outbox;

    Backlog(Outbox outbox) {
        this.outbox = outbox;
    }

    void requireRoom() {
        if (outbox.backlog().full()) {
            throw Refusal.unavailable("backlog", LATER);
        }
    }
}
