package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Ledger;
import dev.mendflow.servicecase.CaseId;
import java.util.UUID;

/**
 * One clock of one case with all that happened to it.
 *
 * @param id which clock
 * @param caseId of which case
 * @param metric what is promised, a name of the policy; once for each case
 * @param ledger the facts; how the clock stands follows from them
 */
public record ServiceLevelClock(UUID id, CaseId caseId, String metric, Ledger ledger) {

    ServiceLevelClock with(Ledger next) {
        return new ServiceLevelClock(id, caseId, metric, next);
    }
}
