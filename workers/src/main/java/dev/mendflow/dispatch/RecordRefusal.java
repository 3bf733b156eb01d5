package dev.mendflow.dispatch;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers that the asked technician declined, did not answer or cannot go, so that the next ranking passes them over. */
@Component
class RecordRefusal implements Step<RecordRefusal.Given, Nothing> {

    private final DispatchDecisions decisions;
    private final CaseProgress progress;

    RecordRefusal(DispatchDecisions decisions, CaseProgress progress) {
        this.decisions = decisions;
        this.progress = progress;
    }

    /**
     * @param caseId the case
     * @param technician login of who was asked
     * @param jobDecision DECLINE when they said no in time; anything else means that the offer expired
     * @param declineReason BUSY, TOO_FAR, NOT_MY_SKILL or OTHER; nothing when they did not say; UNAVAILABLE when they cannot go
     *     whatever they said
     */
    record Given(
            CaseId caseId,
            @Nullable String technician,
            @Nullable String jobDecision,
            @Nullable String declineReason) {}

    @Override
    public Nothing perform(Given given) {
        var technician = given.technician();
        if (technician != null) {
            var refusal = refusal(given);
            decisions
                    .refuse(given.caseId(), technician, refusal)
                    .map(DispatchDecision::outcome)
                    .or(() -> Optional.of(refusal).filter(Outcome.UNAVAILABLE::equals))
                    .ifPresent(outcome -> tell(given, technician, outcome));
        }
        return Nothing.NOTHING;
    }

    private static Outcome refusal(Given given) {
        if ("UNAVAILABLE".equals(given.declineReason())) {
            return Outcome.UNAVAILABLE;
        }
        return "DECLINE".equals(given.jobDecision()) ? Outcome.DECLINED : Outcome.EXPIRED;
    }

    private void tell(Given given, String technician, Outcome outcome) {
        var declined = outcome == Outcome.DECLINED;
        var by = declined ? Actor.staff(technician) : Actor.SYSTEM;
        var why = declined && given.declineReason() != null ? ", " + given.declineReason() : "";
        progress.note(given.caseId(), "technician." + outcome.name().toLowerCase(Locale.ROOT), by, technician + why);
    }
}
