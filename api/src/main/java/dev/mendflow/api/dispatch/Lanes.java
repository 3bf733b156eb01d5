package dev.mendflow.api.dispatch;

import dev.mendflow.api.visits.VisitLine;
import dev.mendflow.dispatch.DispatchDecisions;
import dev.mendflow.dispatch.DispatchPolicies;
import dev.mendflow.dispatch.LatestDecision;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.TimeSpan;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.VisitStatus;
import dev.mendflow.visit.Visits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The day of several technicians at once. */
@Component
class Lanes {

    /** No local day begins or ends further away from that of UTC. */
    private static final Duration AROUND_THE_WORLD = Duration.ofHours(15);

    private final Visits visits;
    private final DispatchDecisions decisions;
    private final DispatchPolicies policies;
    private final ServiceCases cases;

    Lanes(Visits visits, DispatchDecisions decisions, DispatchPolicies policies, ServiceCases cases) {
        this.visits = visits;
        this.decisions = decisions;
        this.policies = policies;
        this.cases = cases;
    }

    List<Lane> of(List<Technician> crew, LocalDate date) {
        List<String> codes = crew.stream().map(Technician::code).toList();
        var somewhere = new TimeSpan(
                date.atStartOfDay(ZoneOffset.UTC).toInstant().minus(AROUND_THE_WORLD),
                date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(AROUND_THE_WORLD));
        List<Visit> planned = visits.ofTechnicians(codes, somewhere).stream()
                .filter(visit -> visit.status() != VisitStatus.RELEASED)
                .toList();
        List<LatestDecision> asked = decisions.offeredTo(codes);
        Map<CaseId, CaseSummary> about = summaries(Stream.concat(
                        planned.stream().map(Visit::caseId), asked.stream().map(LatestDecision::caseId))
                .collect(Collectors.toSet()));
        int visitsPerDay = policies.current().visitsPerDay();
        return crew.stream()
                .map(technician -> lane(
                        technician,
                        date,
                        planned,
                        asked,
                        about,
                        technician.field().visitsPerDay(visitsPerDay)))
                .toList();
    }

    private Map<CaseId, CaseSummary> summaries(Collection<CaseId> ids) {
        return ids.isEmpty() ? Map.of() : cases.summaries(ids);
    }

    private static Lane lane(
            Technician technician,
            LocalDate date,
            List<Visit> planned,
            List<LatestDecision> asked,
            Map<CaseId, CaseSummary> about,
            int visitsPerDay) {
        TimeSpan day = technician.dayOf(date);
        List<VisitLine> lines = planned.stream()
                .filter(visit -> visit.technician().equals(technician.code()))
                .filter(visit -> new TimeSpan(visit.appointmentAt(), visit.appointmentUntil()).overlaps(day))
                .flatMap(visit -> Stream.ofNullable(about.get(visit.caseId())).map(known -> VisitLine.of(visit, known)))
                .toList();
        List<Lane.Standing> offers = asked.stream()
                .filter(decision -> technician.code().equals(decision.technician()))
                .flatMap(decision -> standing(decision, day, about).stream())
                .toList();
        List<TimeSpan> shifts = technician.shiftsOn(date);
        List<TimeSpan> leave = technician.leaveOn(date);
        return new Lane(
                technician.code(),
                technician.name(),
                technician.region(),
                technician.zone().getId(),
                day,
                shifts,
                leave,
                lines,
                offers,
                booked(day, lines, offers),
                working(shifts, leave),
                visitsPerDay);
    }

    private static Optional<Lane.Standing> standing(
            LatestDecision decision, TimeSpan day, Map<CaseId, CaseSummary> about) {
        TimeSpan appointment = decision.appointment();
        var expiresAt = decision.offerExpiresAt();
        CaseSummary known = about.get(decision.caseId());
        return appointment == null || expiresAt == null || known == null || !appointment.overlaps(day)
                ? Optional.empty()
                : Optional.of(new Lane.Standing(known.number().value(), appointment, expiresAt));
    }

    private static long booked(TimeSpan day, List<VisitLine> visits, List<Lane.Standing> offers) {
        return Stream.concat(
                        visits.stream().map(visit -> new TimeSpan(visit.appointmentAt(), visit.appointmentUntil())),
                        offers.stream().map(Lane.Standing::appointment))
                .mapToLong(span -> day.clip(span).length().toMinutes())
                .sum();
    }

    /** Shifts of one technician do not overlap; absences may, and the longest of them counts for each shift. */
    private static long working(List<TimeSpan> shifts, List<TimeSpan> leave) {
        return shifts.stream()
                .mapToLong(shift -> shift.length().toMinutes()
                        - leave.stream()
                                .filter(shift::overlaps)
                                .mapToLong(
                                        absence -> shift.clip(absence).length().toMinutes())
                                .max()
                                .orElse(0))
                .sum();
    }
}
