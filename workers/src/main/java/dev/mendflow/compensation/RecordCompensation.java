package dev.mendflow.compensation;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what a manager decided about the compensation; what the clocks no longer bear out is withdrawn. */
@Component
public class RecordCompensation implements Step<RecordCompensation.Given, Nothing> {

    private final Compensations compensations;

    RecordCompensation(Compensations compensations) {
        this.compensations = compensations;
    }

    @Override
    public Nothing perform(Given given) {
        Actor by = given.decidedBy() == null ? Actor.SYSTEM : Actor.staff(given.decidedBy());
        compensations.decide(given.caseId(), !"REFUSE".equals(given.compensationDecision()), by);
        return Nothing.NOTHING;
    }

    /**
     * @param caseId the case
     * @param compensationDecision GRANT or REFUSE
     * @param decidedBy login of the manager
     */
    public record Given(
            CaseId caseId,
            @Nullable String compensationDecision,
            @Nullable String decidedBy) {}
}
