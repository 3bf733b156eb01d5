package dev.mendflow.engine.records;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether readers can rely on the rows: how old records were when they were applied, and whether records come at all while
 * the engine takes commands. An engine that takes none writes none, which is its own part's to say.
 */
@Component("exporterLag")
class ExporterLag implements HealthIndicator, MeterBinder {

    private static final Duration LATE = Duration.ofSeconds(10);
    private static final Duration STILL_COMING = Duration.ofSeconds(30);

    private final Positions positions;
    private final Refusals refusals;
    private final DeadLetters deadLetters;
    private final Silence silence;
    private final Clock clock;

    ExporterLag(Positions positions, Refusals refusals, DeadLetters deadLetters, Silence silence, Clock clock) {
        this.positions = positions;
        this.refusals = refusals;
        this.deadLetters = deadLetters;
        this.silence = silence;
        this.clock = clock;
    }

    @Override
    public Health health() {
        List<Refusal> refused = refusals.standing();
        int dead = deadLetters.countOpen();
        silence.look();
        String alarm = silence.alarm();
        long late = lateMillis();
        Health.Builder health = new Health.Builder().up();
        if (dead > 0) {
            health.outOfService().withDetail("reason", "Records could not be applied and were put aside");
        }
        if (late > LATE.toMillis()) {
            health.outOfService().withDetail("reason", "The rows are behind the engine and catch up");
        }
        if (alarm != null) {
            late = Math.max(late, silence.length().toMillis());
            health.down().withDetail("reason", alarm);
        }
        if (!refused.isEmpty()) {
            health.down().withDetail("reason", refused.getFirst().reason());
        }
        return health.withDetail("lagSeconds", late / 1000)
                .withDetail("deadLetters", dead)
                .withDetail("refusedPartitions", refused.size())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mendflow.engine.lag.now", this, ExporterLag::lagNow)
                .baseUnit("seconds")
                .description(
                        "How far the rows are behind the engine, or for how long no record came while it was ready")
                .register(registry);
    }

    private double lagNow() {
        return Math.max(lateMillis(), silence.length().toMillis()) / 1000.0;
    }

    private long lateMillis() {
        return positions.all().stream().mapToLong(this::lag).max().orElse(0);
    }

    private long lag(Position position) {
        boolean quiet = clock.millis() - position.appliedAt() > STILL_COMING.toMillis();
        return quiet ? 0 : Math.max(0, position.appliedAt() - position.lastRecordAt());
    }
}
