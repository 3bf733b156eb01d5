package dev.mendflow.engine.broker;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when a command went through lately. */
final class EngineHealth implements HealthIndicator {

    private final EngineReadiness readiness;

    EngineHealth(EngineReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public Health health() {
        EngineState state = readiness.state();
        Health.Builder health = state.phase() == EngineState.Phase.READY ? Health.up() : Health.down();
        health.withDetail("state", state.phase().name())
                .withDetail("since", state.since().toString())
                .withDetail("restarts", state.restarts());
        if (state.pid() > 0) {
            health.withDetail("pid", state.pid());
        }
        if (state.canary() != null) {
            health.withDetail("canaryMillis", state.canary().toMillis());
        }
        if (state.reason() != null) {
            health.withDetail("reason", state.reason());
        }
        return health.build();
    }
}
