package dev.mendflow.servicelevel;

import dev.mendflow.calendar.Calendars;
import dev.mendflow.ledger.ClockStatus;
import dev.mendflow.ledger.Fact;
import dev.mendflow.ledger.Fact.Started;
import dev.mendflow.ledger.Ledger;
import dev.mendflow.ledger.Schedules;
import dev.mendflow.ledger.Terms;
import dev.mendflow.servicecase.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the clocks of cases and their ledgers. */
@Component
@Transactional
public class ServiceLevelClocks {

    private static final int TRIES = 3;

    private final ClockStore store;
    private final ClockSearch search;
    private final Schedules schedules;
    private final Clock clock;

    ServiceLevelClocks(ClockStore store, ClockSearch search, Calendars calendars, Clock clock) {
        this.store = store;
        this.search = search;
        this.schedules = calendars::time;
        this.clock = clock;
    }

    /**
     * Promises something for a case; the clock does not run yet. A case that has this promise keeps it.
     *
     * @param at when it is promised
     */
    public ServiceLevelClock arm(CaseId caseId, String metric, Terms terms, Instant at) {
        Optional<ServiceLevelClock> known = store.of(caseId).stream()
                .filter(promised -> promised.metric().equals(metric))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var armed = new ServiceLevelClock(UUID.randomUUID(), caseId, metric, Ledger.armed(terms, at));
        store.add(armed, summary(armed.ledger()));
        return armed;
    }

    /**
     * Adds a fact that is learned now, and what follows from it.
     *
     * @param at when it holds; for something done offline, the time of the device
     * @throws dev.mendflow.ledger.FactRefused when it cannot have happened to this clock
     * @throws OptimisticLockingFailureException when somebody else added to it in between
     */
    public ServiceLevelClock record(UUID id, Fact fact, Instant at) {
        ServiceLevelClock before = get(id);
        return keep(before, before.ledger().record(fact, at, clock.instant(), schedules));
    }

    /**
     * Promises something for a case; the clock runs.
     *
     * @param at since when; a time to come counts as now
     */
    ServiceLevelClock start(CaseId caseId, String metric, Terms terms, Instant at) {
        Moment moment = moment(at);
        Ledger ledger = Ledger.armed(terms, moment.at()).record(new Started(), moment.at(), moment.now(), schedules);
        var started = new ServiceLevelClock(UUID.randomUUID(), caseId, metric, ledger);
        store.add(started, summary(ledger));
        return started;
    }

    /**
     * Lets something happen to a clock. When somebody else has added to it in between, it happens to the clock as it is then.
     *
     * @throws OptimisticLockingFailureException when somebody else was faster again and again
     */
    ServiceLevelClock change(ServiceLevelClock known, UnaryOperator<ServiceLevelClock> verb) {
        return change(known, verb, before -> {});
    }

    /** @param found is told what the clock was when it happened: what others added is not news of this */
    ServiceLevelClock change(
            ServiceLevelClock known, UnaryOperator<ServiceLevelClock> verb, Consumer<ServiceLevelClock> found) {
        ServiceLevelClock before = known;
        for (int left = TRIES - 1; ; left--) {
            try {
                ServiceLevelClock after = keep(before, verb.apply(before).ledger());
                found.accept(before);
                return after;
            } catch (OptimisticLockingFailureException others) {
                if (left == 0) {
                    throw others;
                }
                before = get(known.id());
            }
        }
    }

    /** @param at since when something holds, by our own clock */
    Moment moment(Instant at) {
        return new Moment(at, clock.instant(), false, schedules);
    }

    /** @param at since when something holds, by the clock of a device */
    Moment toldByDevice(Instant at) {
        return new Moment(at, clock.instant(), true, schedules);
    }

    Moment now() {
        Instant now = clock.instant();
        return new Moment(now, now, false, schedules);
    }

    List<ServiceLevelClock> search(ClockQuery query) {
        return store.of(search.find(query, clock.instant()));
    }

    int casesDueWithin(Duration span, int most) {
        return search.casesDueBefore(clock.instant().plus(span), most);
    }

    String cursorAt(ServiceLevelClock last) {
        return search.cursorAt(last.id()).text();
    }

    /** Rings the alarm of a clock: adds what has come due, which may be nothing. */
    public ServiceLevelClock advance(UUID id) {
        ServiceLevelClock before = get(id);
        return keep(before, before.ledger().advance(clock.instant(), schedules));
    }

    /** The clocks of a case, by metric. */
    @Transactional(readOnly = true)
    public List<ServiceLevelClock> of(CaseId caseId) {
        return store.of(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<ServiceLevelClock> find(UUID id) {
        return store.find(id);
    }

    /** How a clock stands now. */
    @Transactional(readOnly = true)
    public ClockStatus status(ServiceLevelClock known) {
        return known.status(now());
    }

    /** What a clock promises now. */
    @Transactional(readOnly = true)
    public Terms terms(ServiceLevelClock known) {
        return known.ledger().terms(schedules);
    }

    ServiceLevelClock get(UUID id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("No clock " + id));
    }

    /** Cases with an open clock whose alarm should have rung that long ago, the longest due first. */
    List<CaseId> late(Duration grace, int limit) {
        return store.due(clock.instant().minus(grace), limit);
    }

    /** Cases with an open clock in the order of their ids, from behind that one. */
    List<CaseId> openCases(@Nullable CaseId last, int limit) {
        return store.openCases(last, limit);
    }

    /** The clocks of these cases. */
    List<ServiceLevelClock> ofCases(List<CaseId> cases) {
        return store.ofCases(cases);
    }

    /** The clocks of these cases that had not ended when they were last entered. */
    List<ServiceLevelClock> openOf(List<CaseId> cases) {
        return store.openOf(cases);
    }

    private ServiceLevelClock keep(ServiceLevelClock before, Ledger next) {
        if (next.equals(before.ledger())) {
            return before;
        }
        ServiceLevelClock after = before.with(next);
        store.update(before, after, summary(next));
        return after;
    }

    private ClockStore.Summary summary(Ledger ledger) {
        ClockStatus last = ledger.status(ledger.entries().getLast().recordedAt(), schedules);
        return new ClockStore.Summary(
                last.state(), last.dueAt(), ledger.nextAlarm(schedules).orElse(null));
    }
}
