package dev.mendflow.engine.records;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether readers can rely on the rows. An engine without work is not late: what counts is how old records were when
 * they were applied, as long as records keep coming.
 */
@Component("exporterLag")
class ExporterLag implements HealthIndicator {

    private static final Duration LATE = Duration.ofSeconds(10);
    private static final Duration STILL_COMING = Duration.ofSeconds(30);

    private final Positions positions;
    private final Refusals refusals;
    private final DeadLetters deadLetters;
    private final Clock clock;

    ExporterLag(Positions positions, Refusals refusals, DeadLetters deadLetters, Clock clock) {
        this.positions = positions;
        this.refusals = refusals;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @Override
    public Health health() {
        List<Refusal> refused = refusals.standing();
        int dead = deadLetters.countOpen();
        long late = positions.all().stream().mapToLong(this::lag).max().orElse(0);
        Health.Builder health = new Health.Builder().up();
        if (dead > 0) {
            health.outOfService().withDetail("reason", "Records could not be applied and were put aside");
        }
        if (late > LATE.toMillis()) {
            health.outOfService().withDetail("reason", "The rows are behind the engine and catch up");
        }
        if (!refused.isEmpty()) {
            health.down().withDetail("reason", refused.getFirst().reason());
        }
        return health.withDetail("lagSeconds", late / 1000)
                .withDetail("deadLetters", dead)
                .withDetail("refusedPartitions", refused.size())
                .build();
    }

    private long lag(Position position) {
        boolean quiet = clock.millis() - position.appliedAt() > STILL_COMING.toMillis();
        return quiet ? 0 : Math.max(0, position.appliedAt() - position.lastRecordAt());
    }
}
