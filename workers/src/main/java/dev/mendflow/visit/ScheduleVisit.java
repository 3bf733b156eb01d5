package dev.mendflow.visit;

import dev.mendflow.dispatch.DispatchDecision;
import dev.mendflow.dispatch.DispatchDecisions;
import dev.mendflow.dispatch.Outcome;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the job to the technician who accepted it or was assigned, and plans the visit. */
@Component
public class ScheduleVisit implements Step<ScheduleVisit.Given, ScheduleVisit.Result> {

    private final Visits visits;
    private final DispatchDecisions decisions;
    private final Technicians technicians;
    private final CaseProgress progress;

    ScheduleVisit(Visits visits, DispatchDecisions decisions, Technicians technicians, CaseProgress progress) {
        this.technicians = technicians;
        this.visits = visits;
        this.decisions = decisions;
        this.progress = progress;
    }

    /**
     * @param caseId the case
     * @param technician login of who goes
     * @param appointmentAt when work should begin; nothing for as soon as they can be there
     * @param assignedBy login of who took the job or gave it to them; nothing when the process does not say
     */
    public record Given(
            CaseId caseId,
            @Nullable String technician,
            @Nullable Instant appointmentAt,
            @Nullable String assignedBy) {}

    /** @param visitId the planned visit */
    public record Result(VisitId visitId) {}

    @Override
    public Result perform(Given given) {
        var technician = whoCanGo(given);
        var decision = decisions.take(given.caseId(), technician, given.appointmentAt());
        var visit = visits.plan(decision, technician, by(given, decision));
        progress.involve(given.caseId(), technician);
        progress.enter(given.caseId(), Phase.REPAIRING, Actor.SYSTEM);
        return new Result(visit.id());
    }

    /** Between an offer and its answer somebody may leave, and a dispatcher may name somebody whom nobody knows. */
    private String whoCanGo(Given given) {
        return Optional.ofNullable(given.technician())
                .flatMap(technicians::find)
                .filter(Technician::active)
                .map(Technician::code)
                .orElseThrow(() -> new TechnicianUnavailable(given.caseId()));
    }

    /** Whoever was asked and has the job took it themselves, unless the process knows better. */
    private static Actor by(Given given, DispatchDecision decision) {
        var login = given.assignedBy() == null && decision.outcome() == Outcome.ACCEPTED
                ? given.technician()
                : given.assignedBy();
        return login == null ? Actor.SYSTEM : Actor.staff(login);
    }
}
