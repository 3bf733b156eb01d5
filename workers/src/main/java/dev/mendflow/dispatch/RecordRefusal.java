package dev.mendflow.dispatch;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers that the asked technician declined or did not answer in time, so that the next ranking passes them over. */
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
     */
    record Given(
            CaseId caseId,
            @Nullable String technician,
            @Nullable String jobDecision) {}

    @Override
    public Nothing perform(Given given) {
        var technician = given.technician();
        if (technician != null) {
            decisions
                    .refuse(given.caseId(), technician, "DECLINE".equals(given.jobDecision()))
                    .ifPresent(refused -> tell(given.caseId(), technician, refused.outcome()));
        }
        return Nothing.NOTHING;
    }

    private void tell(CaseId caseId, String technician, Outcome outcome) {
        var by = outcome == Outcome.DECLINED ? Actor.staff(technician) : Actor.SYSTEM;
        progress.note(caseId, "technician." + outcome.name().toLowerCase(Locale.ROOT), by, technician);
    }
}
