package dev.mendflow.servicelevel;

import static java.util.stream.Collectors.groupingBy;

import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.PauseOwner;
import dev.mendflow.ledger.Terms;
import dev.mendflow.policy.PolicyRefused;
import dev.mendflow.policy.Question;
import dev.mendflow.policy.ServiceLevelPolicies;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to what is promised for cases, and to how their clocks stand. */
@Component
@Transactional(noRollbackFor = PolicyRefused.class)
public class ServiceLevels {

    private final ServiceLevelClocks clocks;
    private final ServiceLevelPolicies policies;
    private final RungClaims claims;
    private final CaseProgress cases;
    private final ClockNews news;

    ServiceLevels(
            ServiceLevelClocks clocks,
            ServiceLevelPolicies policies,
            RungClaims claims,
            CaseProgress cases,
            ClockNews news) {
        this.clocks = clocks;
        this.policies = policies;
        this.claims = claims;
        this.cases = cases;
        this.news = news;
    }

    /** The clocks of a case in the order of {@link Metric}; there from the moment the case was reported. */
    @Transactional(readOnly = true)
    public List<PromisedClock> clocksOf(CaseId caseId) {
        return read(clocks.of(caseId)).stream()
                .sorted(Comparator.comparing(PromisedClock::metric))
                .toList();
    }

    /** The clocks of these cases, in no order. */
    @Transactional(readOnly = true)
    public List<PromisedClock> clocksOf(Collection<CaseId> some) {
        return read(clocks.ofCases(List.copyOf(some)));
    }

    /**
     * One page of clocks, what falls due first in front, clocks that stand at the end.
     *
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    @Transactional(readOnly = true)
    public ClockPage search(ClockQuery query) {
        List<ServiceLevelClock> found = clocks.search(query);
        boolean more = found.size() > query.limit();
        List<ServiceLevelClock> page = more ? found.subList(0, query.limit()) : found;
        return new ClockPage(read(page), more ? clocks.cursorAt(page.getLast()) : null);
    }

    /**
     * How many cases have an open promise that falls due within this time from now or is overdue already.
     *
     * @param most of the promises are looked at, the longest due first
     */
    @Transactional(readOnly = true)
    public int casesDueWithin(Duration span, int most) {
        return clocks.casesDueWithin(span, most);
    }

    /** Whether a clock has not ended: what it promises is still to be done. */
    @Transactional(readOnly = true)
    public boolean isOpen(UUID clockId) {
        return clocks.get(clockId).isOpen(clocks.now());
    }

    /**
     * Lets go of a promise: whatever comes, it is neither kept nor broken. Once more, it changes nothing.
     *
     * @return the clock as it stands then; empty when the case has none of this metric
     * @throws dev.mendflow.ledger.FactRefused when the clock has ended otherwise
     */
    public Optional<PromisedClock> waive(CaseId caseId, Metric metric, String reason, Actor by) {
        return decide(caseId, metric, (clock, moment) -> clock.waived(reason, moment), "promise.waived", reason, by);
    }

    /**
     * Takes back an entry of a ledger that should not be there; what follows from it is entered anew. Once more, it changes
     * nothing.
     *
     * @param entry its number in the ledger
     * @return the clock as it stands then; empty when the case has none of this metric
     * @throws dev.mendflow.ledger.FactRefused when there is no such entry that can be taken back
     */
    public Optional<PromisedClock> correct(CaseId caseId, Metric metric, int entry, String reason, Actor by) {
        return decide(
                caseId,
                metric,
                (clock, moment) -> clock.corrected(entry, reason, moment),
                "promise.corrected",
                reason,
                by);
    }

    private Optional<PromisedClock> decide(
            CaseId caseId,
            Metric metric,
            BiFunction<ServiceLevelClock, Moment, ServiceLevelClock> verb,
            String type,
            String reason,
            Actor by) {
        List<ServiceLevelClock> before = clocks.of(caseId);
        List<ServiceLevelClock> after = change(
                caseId,
                clocks.now().now(),
                (clock, moment) -> clock.metric().equals(metric.name()) ? verb.apply(clock, moment) : clock);
        if (!after.equals(before)) {
            cases.note(caseId, type, by, metric.name() + ", " + reason);
        }
        return clocksOf(caseId).stream()
                .filter(clock -> clock.metric() == metric)
                .findFirst();
    }

    private List<PromisedClock> read(List<ServiceLevelClock> found) {
        Map<UUID, List<RungClaim>> claimed = claims
                .of(found.stream().map(ServiceLevelClock::id).toList())
                .stream()
                .collect(groupingBy(RungClaim::clockId));
        Moment now = clocks.now();
        return found.stream()
                .map(clock -> read(clock, now, claimed.getOrDefault(clock.id(), List.of())))
                .toList();
    }

    private static PromisedClock read(ServiceLevelClock clock, Moment now, List<RungClaim> claims) {
        Instant opensAt = clock.opensAt(now);
        return new PromisedClock(
                clock.id(),
                clock.caseId(),
                Metric.valueOf(clock.metric()),
                clock.ledger(),
                clock.status(now),
                opensAt,
                opensAt == null ? clock.closesAt(now) : null,
                claims);
    }

    /**
     * Promises a case what the policy says for it as it is now; what is promised already keeps its start and the time used.
     *
     * @throws PolicyRefused when the policy has no answer for one of the metrics; nothing is promised or changed then
     */
    void promise(CaseId caseId) {
        ServiceCase known = cases.get(caseId);
        List<ServiceLevelClock> before = clocks.of(caseId);
        Map<String, ServiceLevelClock> running = new HashMap<>();
        before.forEach(clock -> running.put(clock.metric(), clock));
        Map<Metric, Optional<Terms>> asked = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            asked.put(metric, policies.terms(question(metric, known)));
        }
        List<ServiceLevelClock> after = new ArrayList<>();
        asked.forEach((metric, terms) -> {
            ServiceLevelClock clock = running.get(metric.name());
            if (clock != null) {
                after.add(promise(clock, terms));
            } else {
                terms.ifPresent(promised -> after.add(start(known, metric, promised)));
            }
        });
        tell(caseId, before, after);
    }

    private ServiceLevelClock promise(ServiceLevelClock running, Optional<Terms> terms) {
        Moment now = clocks.now();
        return clocks.change(running, clock -> terms.map(promised -> clock.promised(promised, now))
                .orElseGet(() -> clock.cancelled("No longer promised", now)));
    }

    private ServiceLevelClock start(ServiceCase known, Metric metric, Terms terms) {
        ServiceLevelClock started = clocks.start(known.id(), metric.name(), terms, known.reportedAt());
        return known.waitOwner() == null
                ? started
                : clocks.change(started, clock -> clock.paused(waiting(known), clocks.now()));
    }

    /** Asks a policy again what is promised with the clocks that run; clocks that it would start are for new cases. */
    List<ServiceLevelClock> promiseAnew(CaseId caseId, ChangeMode mode) {
        ServiceCase known = cases.get(caseId);
        return change(caseId, clocks.now().now(), (clock, moment) -> policies.terms(question(clock, known))
                .map(terms -> clock.promised(terms, mode, moment))
                .orElseGet(() -> clock.cancelled("No longer promised", moment)));
    }

    static Question question(ServiceLevelClock clock, ServiceCase known) {
        return question(Metric.valueOf(clock.metric()), known);
    }

    private static Question question(Metric metric, ServiceCase known) {
        var assessment = known.assessment();
        return new Question(
                metric.name(),
                known.tier().name(),
                known.severity().name(),
                known.fault().category().name(),
                known.fault().region(),
                assessment == null ? null : assessment.mode().name());
    }

    /**
     * Lets something happen to all clocks of a case.
     *
     * @param at when, by our own clock
     */
    List<ServiceLevelClock> change(
            CaseId caseId, Instant at, BiFunction<ServiceLevelClock, Moment, ServiceLevelClock> verb) {
        return change(caseId, clocks.moment(at), verb);
    }

    /**
     * Lets something happen to all clocks of a case that may be learned late.
     *
     * @param at when, by the clock of a device
     */
    List<ServiceLevelClock> learn(
            CaseId caseId, Instant at, BiFunction<ServiceLevelClock, Moment, ServiceLevelClock> verb) {
        return change(caseId, clocks.toldByDevice(at), verb);
    }

    private List<ServiceLevelClock> change(
            CaseId caseId, Moment moment, BiFunction<ServiceLevelClock, Moment, ServiceLevelClock> verb) {
        List<ServiceLevelClock> before = new ArrayList<>();
        List<ServiceLevelClock> after = clocks.of(caseId).stream()
                .map(known -> clocks.change(known, clock -> verb.apply(clock, moment), before::add))
                .toList();
        tell(caseId, before, after);
        return after;
    }

    /** What was done did not hold. A clock that starts to run again waits if its case waits, and runs if it does not. */
    void reopen(CaseId caseId, Metric metric, Instant at) {
        ServiceCase known = cases.get(caseId);
        change(caseId, at, (clock, moment) -> {
            if (!clock.metric().equals(metric.name()) || clock.isOpen(moment)) {
                return clock;
            }
            ServiceLevelClock open = clock.reopened("The case was re-opened", moment);
            return known.waitOwner() == null ? open.resumed(moment) : open.paused(waiting(known), moment);
        });
    }

    private static Paused waiting(ServiceCase known) {
        var owner = Objects.requireNonNull(known.waitOwner());
        return new Paused("The case waits", PauseOwner.valueOf(owner.name()));
    }

    /** The alarm of a case rings: what has come due is entered. */
    List<ServiceLevelClock> ring(CaseId caseId) {
        Moment now = clocks.now();
        List<ServiceLevelClock> before = new ArrayList<>();
        List<ServiceLevelClock> after = clocks.of(caseId).stream()
                .map(known -> clocks.change(known, clock -> clock.advanced(now), before::add))
                .toList();
        news.entered(before, after);
        return after;
    }

    /** Rings an alarm that did not ring, and gives the case an alarm that does. */
    void repair(CaseId caseId) {
        news.late(caseId, ring(caseId));
    }

    private void tell(CaseId caseId, List<ServiceLevelClock> before, List<ServiceLevelClock> after) {
        news.changed(caseId, before, after, clocks.now());
        tellNextDue(caseId, after);
    }

    private void tellNextDue(CaseId caseId, List<ServiceLevelClock> all) {
        Moment now = clocks.now();
        cases.dueNext(
                caseId,
                all.stream()
                        .filter(clock -> clock.isOpen(now))
                        .map(clock -> clock.status(now).dueAt())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
