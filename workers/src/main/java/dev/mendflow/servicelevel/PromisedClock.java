package dev.mendflow.servicelevel;

import dev.mendflow.ledger.ClockStatus;
import dev.mendflow.ledger.Ledger;
import dev.mendflow.servicecase.CaseId;
import java.util.List;
import java.util.UUID;

/**
 * A clock for readers.
 *
 * @param id which clock
 * @param caseId of which case
 * @param metric what is promised
 * @param ledger all that happened to it
 * @param status how it stands
 * @param claims who was told of its rungs, oldest first
 */
public record PromisedClock(
        UUID id, CaseId caseId, Metric metric, Ledger ledger, ClockStatus status, List<RungClaim> claims) {

    public PromisedClock {
        claims = List.copyOf(claims);
    }
}
