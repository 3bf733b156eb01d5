package dev.mendflow.visit;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.parts.Parts;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the technician reports of a visit; used parts leave the stock, unused ones go back to it. */
@Component
class RecordRepair implements Step<RecordRepair.Given, Nothing> {

    private final Visits visits;
    private final Parts parts;

    RecordRepair(Visits visits, Parts parts) {
        this.visits = visits;
        this.parts = parts;
    }

    /**
     * @param caseId the case
     * @param visitId the visit; nothing for the open one of the case
     * @param repairOutcome REPAIRED, PARTS_MISSING, ANOTHER_VISIT or NOT_REPAIRABLE; REPAIRED when nothing is given
     * @param faultCode what was found; carried over to the next visit
     * @param repairedBy login of who reports; the visit's technician when nothing is given
     */
    record Given(
            CaseId caseId,
            @Nullable VisitId visitId,
            @Nullable RepairOutcome repairOutcome,
            @Nullable String faultCode,
            @Nullable String repairedBy) {}

    @Override
    public Nothing perform(Given given) {
        var outcome = Optional.ofNullable(given.repairOutcome()).orElse(RepairOutcome.REPAIRED);
        var findings = new Visits.Findings(given.visitId(), outcome, given.faultCode(), reporter(given));
        visits.repair(given.caseId(), findings).ifPresent(visit -> settleParts(visit.caseId(), outcome));
        return Nothing.NOTHING;
    }

    private Actor reporter(Given given) {
        return Optional.ofNullable(given.repairedBy())
                .or(() -> visits.open(given.caseId()).map(Visit::technician))
                .map(Actor::staff)
                .orElse(Actor.SYSTEM);
    }

    private void settleParts(CaseId caseId, RepairOutcome outcome) {
        switch (outcome) {
            case REPAIRED -> parts.consume(caseId);
            case NOT_REPAIRABLE -> parts.release(caseId);
            case PARTS_MISSING, ANOTHER_VISIT -> {}
        }
    }
}
