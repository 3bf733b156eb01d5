package dev.mendflow.engine.broker;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health {@code engine}: up when the canary returns. */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {

    private final EngineReadiness readiness;

    EngineHealth(EngineReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public Health health() {
        return (readiness.isReady() ? Health.up() : Health.down())
                .withDetail("state", readiness.state())
                .withDetail("since", readiness.since().toString())
                .build();
    }
}
