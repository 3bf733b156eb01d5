package dev.mendflow.api.kpis;

import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.RungClaim;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody up the line was told of a promise.
 *
 * @param number of the case
 * @param metric what was promised
 * @param rung how far its time was used up, such as {@code 100%+PT2H}
 * @param level how far up the line: 1 for the superior of who works on the case, and so on
 * @param told login or group of who was told, null until it is done
 * @param at when it was decided that they are told
 * @param handledBy who saw to it, null if nobody has
 */
public record EscalationView(
        String number,
        String severity,
        String phase,
        String metric,
        String rung,
        int level,
        @Nullable String told,
        Instant at,
        @Nullable String handledBy,
        @Nullable Instant handledAt) {

    static EscalationView of(RungClaim claim, Metric metric, CaseSummary about) {
        return new EscalationView(
                about.number().value(),
                about.severity().name(),
                about.phase().name(),
                metric.name(),
                claim.rung(),
                claim.level(),
                claim.told() == null ? null : claim.told().id(),
                claim.claimedAt(),
                claim.handledBy(),
                claim.handledAt());
    }
}
