package dev.mendflow.servicelevel;

import dev.mendflow.ledger.ClockStatus;
import dev.mendflow.ledger.Ledger;
import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock for readers.
 *
 * @param id which clock
 * @param caseId of which case
 * @param metric what is promised
 * @param ledger all that happened to it
 * @param status how it stands
 * @param opensAt when time begins to count again; null while it counts
 * @param closesAt until when time counts; null while it does not, and when it counts day and night
 * @param claims who was told of its rungs, oldest first
 */
public record PromisedClock(
        UUID id,
        CaseId caseId,
        Metric metric,
        Ledger ledger,
        ClockStatus status,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        List<RungClaim> claims) {

    public PromisedClock {
        claims = List.copyOf(claims);
    }
}
