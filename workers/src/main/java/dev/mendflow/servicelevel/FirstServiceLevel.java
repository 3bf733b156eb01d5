package dev.mendflow.servicelevel;

import dev.mendflow.customer.Tier;
import dev.mendflow.servicecase.Severity;
import java.time.Duration;

/** The one service level there is so far: fixed budgets that run day and night; a better tier is answered sooner. */
final class FirstServiceLevel {

    private FirstServiceLevel() {}

    static Duration budget(Metric metric, Severity severity, Tier tier) {
        return switch (metric) {
            case FIRST_RESPONSE -> firstResponse(severity, tier);
            case ASSESSMENT -> assessment(severity);
            case RESOLUTION -> resolution(severity);
        };
    }

    private static Duration firstResponse(Severity severity, Tier tier) {
        Duration full =
                switch (severity) {
                    case P1 -> Duration.ofMinutes(15);
                    case P2 -> Duration.ofMinutes(30);
                    case P3 -> Duration.ofHours(2);
                    case P4 -> Duration.ofHours(24);
                };
        return switch (tier) {
            case A -> full.dividedBy(2);
            case B -> full.multipliedBy(3).dividedBy(4);
            case C, INDIVIDUAL -> full;
        };
    }

    private static Duration assessment(Severity severity) {
        return switch (severity) {
            case P1 -> Duration.ofMinutes(30);
            case P2 -> Duration.ofHours(1);
            case P3 -> Duration.ofHours(2);
            case P4 -> Duration.ofHours(24);
        };
    }

    private static Duration resolution(Severity severity) {
        return switch (severity) {
            case P1 -> Duration.ofHours(24);
            case P2, P3 -> Duration.ofHours(48);
            case P4 -> Duration.ofHours(72);
        };
    }
}
