package dev.mendflow.api.health;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** What the parts of the program that those who lead look at say of themselves. */
@Component
public class ProgramHealth {

    private final Map<String, HealthIndicator> indicators;

    ProgramHealth(Map<String, HealthIndicator> indicators) {
        this.indicators = indicators;
    }

    /** A part that is looked at. */
    public enum Part {
        /** Whether the engine takes commands. */
        ENGINE("engineHealthIndicator"),
        /** Whether what the engine did can be read. */
        ROWS("exporterLag"),
        /** Whether what was stored has been told to the engine. */
        OUTBOX("outboxHealthIndicator"),
        /** Whether people are told outside the pages. */
        MAIL("deliveryHealthIndicator");

        private final String indicator;

        Part(String indicator) {
            this.indicator = indicator;
        }
    }

    /** How this part is now. */
    public Health of(Part part) {
        HealthIndicator indicator = indicators.get(part.indicator);
        Health health = indicator == null ? null : indicator.health();
        return health == null ? Health.unknown().build() : health;
    }
}
