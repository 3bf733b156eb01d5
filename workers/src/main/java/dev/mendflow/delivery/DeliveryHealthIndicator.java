package dev.mendflow.delivery;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** {@code delivery} in the health report: DEGRADED, which leaves the whole UP, while there are messages that were given up. */
@Component
class DeliveryHealthIndicator implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Delivery delivery;

    DeliveryHealthIndicator(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public Health health() {
        int dead = delivery.dead();
        return (dead > 0 ? Health.status(DEGRADED) : Health.up())
                .withDetail("channels", delivery.channels())
                .withDetail("dead", dead)
                .build();
    }
}
