package dev.mendflow.dispatch;

import dev.mendflow.ranking.Candidate;
import dev.mendflow.ranking.Circumstances;
import dev.mendflow.ranking.Job;
import dev.mendflow.ranking.Ranking;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technicians;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to who goes, and to why it is them. */
@Component
@Transactional
public class DispatchDecisions {

    private final DecisionStore store;
    private final FieldRecords records;
    private final DispatchPolicies policies;
    private final Technicians technicians;
    private final CaseProgress progress;
    private final Jobs jobs;
    private final Clock clock;

    DispatchDecisions(
            DecisionStore store,
            FieldRecords records,
            DispatchPolicies policies,
            Technicians technicians,
            CaseProgress progress,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.policies = policies;
        this.technicians = technicians;
        this.progress = progress;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** All decisions of a case with all their candidates and reasons, the first one first. */
    @Transactional(readOnly = true)
    public List<DispatchDecision> of(CaseId caseId) {
        return store.of(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<DispatchDecision> find(UUID id) {
        return store.find(id);
    }

    /** Who would be asked for this job now; nothing is stored and nobody is asked. */
    @Transactional(readOnly = true)
    public List<Candidate> preview(Job job) {
        return ranking(served(job), new Rounds(List.of()), clock.instant(), null)
                .of(technicians.all(null));
    }

    /** The last decision of each of these cases; none for a case that nobody was wanted for yet. */
    @Transactional(readOnly = true)
    public Map<CaseId, LatestDecision> latest(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? Map.of()
                : store.latest(cases).stream()
                        .collect(Collectors.toUnmodifiableMap(LatestDecision::caseId, Function.identity()));
    }

    /** The offers to these technicians that may still be answered, the first to expire first. */
    @Transactional(readOnly = true)
    public List<LatestDecision> offeredTo(Collection<String> technicians) {
        return technicians.isEmpty() ? List.of() : store.offered(technicians, clock.instant());
    }

    /**
     * Everybody as the process would judge them for this case now, best first, as if the offer that stands were none;
     * nothing is stored and nobody is asked.
     */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(CaseId caseId) {
        var rounds = new Rounds(store.of(caseId));
        var job = rounds.last().map(DispatchDecision::job).orElseGet(() -> jobs.of(progress.get(caseId)));
        return ranking(served(job), rounds.beforeOpen(), clock.instant(), caseId)
                .of(technicians.all(null));
    }

    /** Decides who is asked next; the decision that is still open when there is one. */
    DispatchDecision decide(CaseId caseId, Job reported) {
        var job = served(reported);
        records.awaitTurn(job.region());
        var rounds = new Rounds(store.of(caseId));
        return rounds.open().orElseGet(() -> decide(caseId, job, rounds, clock.instant()));
    }

    /** Reports name places in their own words: one that is no service area says nothing about who may go. */
    private Job served(Job job) {
        var region = job.region();
        var unknown = region != null
                && technicians.area(region).isEmpty()
                && technicians.all(region).isEmpty();
        return unknown ? job.anywhere() : job;
    }

    private DispatchDecision decide(CaseId caseId, Job job, Rounds rounds, Instant now) {
        var ranking = ranking(job, rounds, now, null);
        var decision = rounds.next(caseId, job, ranking.policy(), ranking.of(technicians.all(null)), now);
        store.add(decision);
        return decision;
    }

    /** @param without the case whose own appointment takes up nobody's time; null for none */
    private Ranking ranking(Job job, Rounds rounds, Instant now, @Nullable CaseId without) {
        var site = Optional.ofNullable(job.region())
                .flatMap(technicians::area)
                .map(ServiceArea::centre)
                .orElse(null);
        var circumstances = new Circumstances(
                now, site, records.booked(now, without), rounds.refused(), rounds.released(), records.familiarity(job));
        return new Ranking(policies.current(), job, circumstances);
    }

    /**
     * Tells that the asked technician will not go.
     *
     * @param refusal declined, expired or unavailable
     * @return the decision, or empty when this was told before or nobody was asked
     */
    Optional<DispatchDecision> refuse(CaseId caseId, String technician, Outcome refusal) {
        var now = clock.instant();
        return new Rounds(store.of(caseId))
                .open()
                .filter(decision -> decision.outcome() == Outcome.OFFERED && decision.concerns(technician))
                .map(decision -> settle(decision, decision.settled(inTime(refusal, decision, now), now)));
    }

    /** A word that comes too late is none: the process may still carry the refusal of somebody asked before. */
    private static Outcome inTime(Outcome refusal, DispatchDecision decision, Instant now) {
        var expiresAt = decision.offerExpiresAt();
        var late = expiresAt != null && !now.isBefore(expiresAt);
        return refusal == Outcome.DECLINED && late ? Outcome.EXPIRED : refusal;
    }

    /**
     * Gives the job to a technician: the asked one, or whom a dispatcher names instead. Repeating it changes nothing.
     *
     * @param wishedAt when work should begin if the decision says nothing about this technician; null for as soon as
     *     they can be there
     * @throws dev.mendflow.technician.TechnicianNotFound when nobody has this code
     */
    public DispatchDecision take(CaseId caseId, String technician, @Nullable Instant wishedAt) {
        technicians.get(technician);
        var rounds = new Rounds(store.of(caseId));
        var taken = rounds.last().filter(last -> last.outcome().isTaken() && last.concerns(technician));
        if (taken.isPresent()) {
            return taken.get();
        }
        var now = clock.instant();
        var decision = rounds.open().orElseGet(() -> withoutCandidates(caseId, rounds, now));
        var asked = decision.outcome() == Outcome.OFFERED && decision.concerns(technician);
        var appointment = new ManualAppointment(policies.current(), now).forThe(decision, technician, wishedAt);
        return settle(
                decision, decision.taken(asked ? Outcome.ACCEPTED : Outcome.ASSIGNED, technician, appointment, now));
    }

    private DispatchDecision withoutCandidates(CaseId caseId, Rounds rounds, Instant now) {
        var decision = rounds.next(caseId, jobs.of(progress.get(caseId)), policies.current(), List.of(), now);
        store.add(decision);
        return decision;
    }

    /** Takes the job back; its hours are free again. Repeating it changes nothing. */
    public void release(UUID decision) {
        settleTaken(decision, Outcome.RELEASED);
    }

    /** Tells that the visit is over; hours that are left are free again. Repeating it changes nothing. */
    public void complete(UUID decision) {
        settleTaken(decision, Outcome.COMPLETED);
    }

    private void settleTaken(UUID id, Outcome outcome) {
        store.find(id)
                .filter(decision -> decision.outcome().isTaken())
                .ifPresent(decision -> settle(decision, decision.settled(outcome, clock.instant())));
    }

    private DispatchDecision settle(DispatchDecision before, DispatchDecision settled) {
        store.settle(before.outcome(), settled);
        return settled;
    }
}
