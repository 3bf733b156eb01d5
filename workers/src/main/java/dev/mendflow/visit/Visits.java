package dev.mendflow.visit;

import dev.mendflow.dispatch.DispatchDecision;
import dev.mendflow.dispatch.DispatchDecisions;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.TechnicianArrived;
import dev.mendflow.technician.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to visits: whose they are, how far they got, and what they left over. */
@Component
@Transactional
public class Visits {

    private final VisitStore store;
    private final DispatchDecisions decisions;
    private final CaseProgress progress;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visits(
            VisitStore store,
            DispatchDecisions decisions,
            CaseProgress progress,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.progress = progress;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Visit> find(VisitId id) {
        return store.findById(id);
    }

    /** All visits of a case, the first one first. */
    @Transactional(readOnly = true)
    public List<Visit> of(CaseId caseId) {
        return store.findByCaseIdOrderByVisitNumber(caseId);
    }

    /** All visits of these cases, those of one case in their order. */
    @Transactional(readOnly = true)
    public List<Visit> of(Collection<CaseId> cases) {
        return cases.isEmpty() ? List.of() : store.findByCaseIdInOrderByVisitNumber(cases);
    }

    /** A technician's visits whose appointment begins in this time, in their order. */
    @Transactional(readOnly = true)
    public List<Visit> ofTechnician(String technician, TimeSpan appointments) {
        return store.findByTechnicianAndAppointmentAtBetweenOrderByAppointmentAt(
                technician, appointments.from(), appointments.until());
    }

    /**
     * The visits of these technicians whose appointment begins in this time, in their order. All of the time are read: for a
     * list of technicians H2 leaves the time aside and reads all the visits they ever made.
     */
    @Transactional(readOnly = true)
    public List<Visit> ofTechnicians(Collection<String> technicians, TimeSpan appointments) {
        return technicians.isEmpty()
                ? List.of()
                : store
                        .findByAppointmentAtBetweenOrderByAppointmentAt(appointments.from(), appointments.until())
                        .stream()
                        .filter(visit -> technicians.contains(visit.technician()))
                        .toList();
    }

    /** A technician's visits of this time that nobody has finished or taken back, in their order. */
    @Transactional(readOnly = true)
    public List<Visit> openOfTechnician(String technician, TimeSpan appointments) {
        return store.findByTechnicianAndStatusInAndAppointmentAtBetweenOrderByAppointmentAt(
                technician, VisitStatus.OPEN, appointments.from(), appointments.until());
    }

    /** The visit of a case that is still to be done or to be finished. */
    @Transactional(readOnly = true)
    public Optional<Visit> open(CaseId caseId) {
        return of(caseId).stream().filter(visit -> visit.status().isOpen()).reduce((first, last) -> last);
    }

    /**
     * The technician is on the way.
     *
     * @throws VisitNotFound when there is no such visit
     * @throws VisitCannotBecome when it is under way or over
     */
    public Visit setOut(VisitId id, Actor by) {
        return change(get(id), Visit::setOut, "visit.set-out", by);
    }

    /**
     * The technician is there.
     *
     * @param at when, by the clock of the device; it may lie in the past
     * @throws VisitNotFound when there is no such visit
     * @throws VisitCannotBecome when the technician is there already, or the visit is over
     */
    public Visit arrive(VisitId id, Instant at, Actor by) {
        Visit arrived = change(get(id), visit -> visit.arrived(at), "visit.arrived", by);
        events.publishEvent(new TechnicianArrived(arrived.caseId(), at));
        return arrived;
    }

    /**
     * The visit that came of this decision; planned now when there is none yet.
     *
     * @param by who took the job, or gave it to the technician
     */
    Visit plan(DispatchDecision decision, String technician, Actor by) {
        return store.findByOfferId(decision.id()).orElseGet(() -> {
            var before = of(decision.caseId());
            var visit = store.save(Visit.planned(
                    decision.caseId(),
                    before.size() + 1,
                    decision.id(),
                    technician,
                    Objects.requireNonNull(decision.appointment()),
                    scopeAfter(before, decision.caseId())));
            tellWhoSaidSo(decision, technician, by);
            progress.note(visit.caseId(), "visit.planned", Actor.SYSTEM, technician + ", " + visit.appointmentAt());
            return visit;
        });
    }

    private void tellWhoSaidSo(DispatchDecision decision, String technician, Actor by) {
        if (by.name().equals(technician)) {
            progress.note(decision.caseId(), "technician.accepted", by, technician);
        } else {
            var despite = decision.reasonsAgainst(technician).stream();
            var what = Stream.concat(Stream.of(technician), despite).collect(Collectors.joining(", "));
            progress.note(decision.caseId(), "technician.assigned", by, what);
        }
    }

    private @Nullable String scopeAfter(List<Visit> before, CaseId caseId) {
        var left = before.isEmpty() ? null : before.getLast().remainingScope();
        return left == null ? progress.get(caseId).fault().symptom().name() : left;
    }

    /** Takes the open visit of a case back; empty when there is none. */
    Optional<Visit> release(CaseId caseId) {
        return open(caseId).map(visit -> {
            decisions.release(visit.offerId());
            return change(visit, open -> open.released(clock.instant()), "visit.released", Actor.SYSTEM);
        });
    }

    /** Keeps how a visit ended or why it is interrupted; empty when it was told before or there is no open visit. */
    Optional<Visit> repair(CaseId caseId, Findings findings) {
        return open(caseId)
                .filter(visit -> findings.visitId() == null || visit.id().equals(findings.visitId()))
                .filter(visit -> visit.status() != findings.outcome().status())
                .map(visit -> {
                    if (!findings.outcome().status().isOpen()) {
                        decisions.complete(visit.offerId());
                    }
                    var repaired =
                            store.save(visit.repaired(findings.outcome(), findings.faultCode(), clock.instant()));
                    progress.note(
                            caseId,
                            "visit.reported",
                            findings.by(),
                            findings.outcome().name());
                    return repaired;
                });
    }

    /** What a technician reports. */
    record Findings(
            @Nullable VisitId visitId,
            RepairOutcome outcome,
            @Nullable String faultCode,
            Actor by) {}

    /** The visit of this case that waits for parts goes on. */
    void supply(CaseId caseId) {
        open(caseId)
                .filter(visit -> visit.status() == VisitStatus.WAITING_FOR_PARTS)
                .ifPresent(visit -> store.save(visit.supplied()));
    }

    private Visit change(Visit visit, UnaryOperator<Visit> verb, String type, Actor by) {
        var changed = store.save(verb.apply(visit));
        progress.note(visit.caseId(), type, by, visit.technician());
        return changed;
    }

    private Visit get(VisitId id) {
        return find(id).orElseThrow(() -> new VisitNotFound(id.toString()));
    }
}
