package dev.mendflow.api.visits;

import dev.mendflow.dispatch.DispatchDecisions;
import dev.mendflow.dispatch.LatestDecision;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.process.ServiceCaseProcess;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import dev.mendflow.technician.TimeSpan;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.VisitStatus;
import dev.mendflow.visit.Visits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a technician has to do, by day: two questions for a list, whatever its length. */
@Component
public class WorkDays {

    /** How far back a visit may lie that nobody finished. */
    private static final Duration LEFT_OVER = Duration.ofDays(30);

    private static final int MORE_THAN_ANYBODY_IS_ASKED = 50;

    private final Visits visits;
    private final DispatchDecisions decisions;
    private final ServiceCases cases;
    private final Technicians technicians;
    private final UserTasks tasks;
    private final Clock clock;

    WorkDays(
            Visits visits,
            DispatchDecisions decisions,
            ServiceCases cases,
            Technicians technicians,
            UserTasks tasks,
            Clock clock) {
        this.visits = visits;
        this.decisions = decisions;
        this.cases = cases;
        this.technicians = technicians;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Where the technician's days begin and end. */
    public ZoneId zone(String technician) {
        return technicians.find(technician).map(Technician::zone).orElse(ZoneOffset.UTC);
    }

    /** Which day it is where the technician works. */
    public LocalDate today(String technician) {
        return clock.instant().atZone(zone(technician)).toLocalDate();
    }

    /**
     * The visits of these days that were not taken back, in their order.
     *
     * @param first null for today
     */
    public List<VisitLine> visits(String technician, @Nullable LocalDate first, int days) {
        LocalDate from = first == null ? today(technician) : first;
        var time = new TimeSpan(start(technician, from), start(technician, from.plusDays(days)));
        return lines(visits.ofTechnician(technician, time).stream()
                .filter(visit -> visit.appointmentAt().isBefore(time.until()))
                .filter(visit -> visit.status() != VisitStatus.RELEASED)
                .toList());
    }

    /** Visits of days gone by that nobody has finished, the oldest first. */
    public List<VisitLine> leftOver(String technician) {
        Instant today = start(technician, today(technician));
        return lines(visits.openOfTechnician(technician, new TimeSpan(today.minus(LEFT_OVER), today.minusMillis(1))));
    }

    /** The offers that the technician may still answer, the first to expire first. */
    public List<OfferLine> offers(String technician) {
        List<UserTask> asked = tasks.search(UserTaskQuery.everything()
                        .withState(UserTaskState.CREATED)
                        .withAssignee(technician)
                        .withElement(ServiceCaseProcess.ID, ServiceCaseProcess.ACCEPT_JOB)
                        .page(null, MORE_THAN_ANYBODY_IS_ASKED))
                .items();
        Map<CaseId, CaseSummary> about =
                summaries(asked.stream().flatMap(task -> caseOf(task).stream()).collect(Collectors.toSet()));
        Map<CaseId, LatestDecision> standing = decisions.offeredTo(Set.of(technician)).stream()
                .collect(Collectors.toMap(LatestDecision::caseId, Function.identity(), (first, second) -> second));
        return asked.stream()
                .flatMap(task ->
                        caseOf(task)
                                .map(about::get)
                                .map(found -> offer(task, found, standing.get(found.id())))
                                .stream())
                .toList();
    }

    private static OfferLine offer(UserTask task, CaseSummary about, @Nullable LatestDecision decision) {
        TimeSpan appointment = decision == null ? null : decision.appointment();
        return new OfferLine(
                String.valueOf(task.key()),
                task.dueAt(),
                appointment == null ? null : appointment.from(),
                appointment == null ? null : appointment.until(),
                about.number().value(),
                about.severity().name(),
                about.symptom().name(),
                about.customer(),
                about.region(),
                about.serial(),
                about.model());
    }

    private List<VisitLine> lines(List<Visit> found) {
        Map<CaseId, CaseSummary> about =
                summaries(found.stream().map(Visit::caseId).collect(Collectors.toCollection(LinkedHashSet::new)));
        return found.stream()
                .flatMap(visit -> Stream.ofNullable(about.get(visit.caseId())).map(known -> VisitLine.of(visit, known)))
                .toList();
    }

    private Map<CaseId, CaseSummary> summaries(Collection<CaseId> ids) {
        return ids.isEmpty() ? Map.of() : cases.summaries(ids);
    }

    private Instant start(String technician, LocalDate day) {
        return day.atStartOfDay(zone(technician)).toInstant();
    }

    private static Optional<CaseId> caseOf(UserTask task) {
        try {
            return Optional.ofNullable(task.businessKey()).map(CaseId::of);
        } catch (IllegalArgumentException notACase) {
            return Optional.empty();
        }
    }
}
