package dev.mendflow.statutory;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what came of the remedy: a replacement, a return, neither because the owner declined, or no limit after all. */
@Component
public class RecordRemedy implements Step<RecordRemedy.Given, Nothing> {

    private final Remedies remedies;

    RecordRemedy(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public Nothing perform(Given given) {
        Actor by = given.decidedBy() == null ? Actor.SYSTEM : Actor.staff(given.decidedBy());
        remedies.end(given.remedyId(), outcome(given), by);
        return Nothing.NOTHING;
    }

    private static RemedyStatus outcome(Given given) {
        if ("NOT_REACHED".equals(given.factsOutcome())) {
            return RemedyStatus.NOT_DUE;
        }
        return switch (given.remedyDecision()) {
            case "REPLACE" -> RemedyStatus.REPLACED;
            case "RETURN" -> RemedyStatus.RETURNED;
            case null -> RemedyStatus.DECLINED;
            default -> RemedyStatus.DECLINED;
        };
    }

    /**
     * @param caseId the case whose repair reached the limit
     * @param remedyId which remedy
     * @param factsOutcome CONFIRMED or NOT_REACHED
     * @param remedyDecision what the owner chose: REPLACE, RETURN or KEEP
     * @param decidedBy login of who decided last
     */
    public record Given(
            CaseId caseId,
            UUID remedyId,
            @Nullable String factsOutcome,
            @Nullable String remedyDecision,
            @Nullable String decidedBy) {}
}
