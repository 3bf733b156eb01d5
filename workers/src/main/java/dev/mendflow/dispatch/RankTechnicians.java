package dev.mendflow.dispatch;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filters and ranks the technicians and offers the job to the best one. */
@Component
class RankTechnicians implements Step<RankTechnicians.Given, RankTechnicians.Result> {

    private final DispatchDecisions decisions;
    private final CaseProgress progress;
    private final Jobs jobs;

    RankTechnicians(DispatchDecisions decisions, CaseProgress progress, Jobs jobs) {
        this.jobs = jobs;
        this.decisions = decisions;
        this.progress = progress;
    }

    /**
     * @param caseId the case
     * @param skill code of the skill that the work needs; nothing when anybody will do
     * @param region code of the service area; nothing when all areas are asked
     * @param severity P1 to P4, the case's own when nothing is given
     */
    record Given(
            CaseId caseId,
            @Nullable String skill,
            @Nullable String region,
            @Nullable Severity severity) {}

    /**
     * @param candidateFound whether somebody passed all filters and is asked now
     * @param technician login of the asked technician; else a suggestion for the dispatcher, or nothing
     * @param offerExpiresAt until when an answer counts; nothing when nobody is asked
     * @param appointmentAt when the asked technician would begin; nothing when nobody is asked
     */
    record Result(
            boolean candidateFound,
            @Nullable String technician,
            @Nullable Instant offerExpiresAt,
            @Nullable Instant appointmentAt) {

        static Result of(DispatchDecision decision) {
            var appointment = decision.appointment();
            return decision.candidateFound() && appointment != null
                    ? new Result(true, decision.technician(), decision.offerExpiresAt(), appointment.from())
                    : new Result(false, decision.suggestion().orElse(null), null, null);
        }
    }

    @Override
    public Result perform(Given given) {
        var serviceCase = progress.get(given.caseId());
        var severity = given.severity() == null ? serviceCase.severity() : given.severity();
        var job = jobs.of(serviceCase, given.skill(), given.region(), severity);
        var known = decisions.of(given.caseId()).size();
        var decision = decisions.decide(given.caseId(), job);
        progress.enter(given.caseId(), Phase.DISPATCHING, Actor.SYSTEM);
        if (decision.number() > known) {
            tell(decision);
        }
        return Result.of(decision);
    }

    private void tell(DispatchDecision decision) {
        var technician = decision.technician();
        if (technician == null) {
            progress.note(decision.caseId(), "technician.none-found", Actor.SYSTEM, null);
        } else {
            progress.involve(decision.caseId(), technician);
            progress.note(decision.caseId(), "technician.asked", Actor.SYSTEM, technician);
        }
    }
}
