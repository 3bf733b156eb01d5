package dev.mendflow.engine.broker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;

/** The engine's state as figures. */
record EngineMeters(EngineReadiness readiness) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mendflow.engine.ready", readiness, r -> r.isReady() ? 1 : 0)
                .description("1 when the engine accepts work")
                .register(registry);
        Gauge.builder("mendflow.engine.restarts", readiness, r -> r.state().restarts())
                .description("Restarts of the broker since the app started")
                .register(registry);
        Gauge.builder("mendflow.engine.canary", readiness, EngineMeters::canarySeconds)
                .baseUnit("seconds")
                .description("How long the last canary command took")
                .register(registry);
    }

    private static double canarySeconds(EngineReadiness readiness) {
        Duration canary = readiness.state().canary();
        return canary == null ? Double.NaN : canary.toNanos() / 1e9;
    }
}
