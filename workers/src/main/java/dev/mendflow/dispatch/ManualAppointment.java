package dev.mendflow.dispatch;

import dev.mendflow.ranking.Candidate;
import dev.mendflow.ranking.DispatchPolicy;
import dev.mendflow.technician.TimeSpan;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a technician goes whom nobody asked.
 *
 * @param policy how long visits and unknown ways are
 * @param now the time of assignment
 */
record ManualAppointment(DispatchPolicy policy, Instant now) {

    /**
     * The appointment that was offered; else the one that was worked out for this technician; else at the wished time;
     * else as soon as one can be there. One that has passed meanwhile does not count.
     */
    TimeSpan forThe(DispatchDecision decision, String technician, @Nullable Instant wishedAt) {
        var offered = decision.concerns(technician) ? decision.appointment() : null;
        if (offered != null) {
            return offered;
        }
        return decision.candidates().stream()
                .filter(candidate -> candidate.technician().equals(technician))
                .map(Candidate::appointment)
                .filter(Objects::nonNull)
                .filter(span -> span.from().isAfter(now))
                .findFirst()
                .orElseGet(() -> lasting(Optional.ofNullable(wishedAt)
                        .filter(now::isBefore)
                        .orElseGet(() -> now.plus(policy.travel().unknown()))));
    }

    private TimeSpan lasting(Instant from) {
        return new TimeSpan(from, from.plus(policy.visitLength()));
    }
}
