package dev.mendflow.orchestration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code outbox} in the health report: DOWN if too much waits or for too long, or if the engine refuses a message for good. */
@Component
class OutboxHealthIndicator implements HealthIndicator {

    private final Outbox outbox;
    private final RefusedMessages refused;

    OutboxHealthIndicator(Outbox outbox, RefusedMessages refused) {
        this.outbox = outbox;
        this.refused = refused;
    }

    @Override
    public Health health() {
        Backlog backlog = outbox.backlog();
        int refusals = refused.count();
        boolean well = !backlog.full() && !backlog.late() && refusals == 0;
        Health.Builder report = well ? Health.up() : Health.down();
        return report.withDetail("depth", backlog.depth())
                .withDetail("oldest", backlog.oldest().toString())
                .withDetail("refused", refusals)
                .build();
    }
}
