package dev.mendflow.servicecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in to the service cases for people and programs. Every method takes the time from the clock inside; each change is one
 * transaction with its timeline entry and the message that tells the process.
 */
@Component
@Transactional
public class ServiceCases {

    private final ServiceCaseStore store;
    private final HoldStore holds;
    private final FaultIntake intake;
    private final CaseWaits waits;
    private final Cancellation cancellation;
    private final CaseHistory history;
    private final CaseSearch search;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceCases(
            ServiceCaseStore store,
            HoldStore holds,
            FaultIntake intake,
            CaseWaits waits,
            Cancellation cancellation,
            CaseHistory history,
            CaseSearch search,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.holds = holds;
        this.intake = intake;
        this.waits = waits;
        this.cancellation = cancellation;
        this.history = history;
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a report in. If the same asset has an open case with the same symptom, the report is added to that case and starts
     * nothing; else a case is stored and its process will start.
     */
    public ReportReceipt report(FaultReport report, Actor by) {
        return intake.take(report, by);
    }

    /** The case of this id. */
    @Transactional(readOnly = true)
    public Optional<ServiceCase> find(CaseId id) {
        return store.findById(id);
    }

    /** The case of this number. */
    @Transactional(readOnly = true)
    public Optional<ServiceCase> find(CaseNumber number) {
        return store.findByNumber(number);
    }

    /** The case that a tracking link opens. */
    @Transactional(readOnly = true)
    public Optional<ServiceCase> find(TrackingToken token) {
        return store.findByTrackingToken(token);
    }

    /** The case of this id; {@link CaseNotFound} if there is none. */
    @Transactional(readOnly = true)
    public ServiceCase get(CaseId id) {
        return store.findById(id).orElseThrow(() -> new CaseNotFound(id));
    }

    /** One page of the cases that match; {@code IllegalArgumentException} if the cursor is none of ours. */
    @Transactional(readOnly = true)
    public CasePage search(CaseQuery query) {
        return search.page(query);
    }

    /** The cases of these ids as lines of a list, in one question; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<CaseId, CaseSummary> summaries(Collection<CaseId> ids) {
        return search.summaries(ids);
    }

    /** The same, of cases that nobody changes until the caller's transaction ends: for copies that are kept in step. */
    public Map<CaseId, CaseSummary> summariesHeldStill(Collection<CaseId> ids) {
        search.holdStill(ids);
        return search.summaries(ids);
    }

    /** Whether a reader may see a case; false too if there is no such case. */
    @Transactional(readOnly = true)
    public boolean isVisible(CaseId id, AccessScope scope) {
        return search.isVisible(id, scope);
    }

    /** What happened to a case, oldest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(CaseId id) {
        return history.timeline(id);
    }

    /** What was said in a case, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseMessage> conversation(CaseId id) {
        return history.conversation(id);
    }

    /** The free-text answers of a case's user tasks, oldest first. */
    @Transactional(readOnly = true)
    public List<TaskNote> taskNotes(CaseId id) {
        return history.taskNotes(id);
    }

    /** The waits of a case, oldest first; at most the last one runs. */
    @Transactional(readOnly = true)
    public List<Hold> holds(CaseId id) {
        return holds.findByCaseIdOrderByHeldAt(id);
    }

    /** Adds what the customer writes; a wait for the customer ends when the process has noted it. */
    public CaseMessage customerWrites(CaseId id, String text, Actor by) {
        get(id).stillOpen();
        CaseMessage message = history.say(id, Instant.now(clock), Actor.Kind.CUSTOMER, by.name(), text);
        events.publishEvent(new CustomerWrote(id, message.id()));
        return message;
    }

    /** Adds what staff writes to the customer. */
    public CaseMessage staffWrites(CaseId id, String text, Actor by) {
        get(id).stillOpen();
        Instant now = Instant.now(clock);
        CaseMessage message = history.say(id, now, Actor.Kind.STAFF, by.name(), text);
        history.note(id, "staff.wrote", by, null);
        events.publishEvent(new CustomerAnswered(id, now));
        return message;
    }

    /** Calls a case off; its process gives back what was reserved and then ends it. A second wish changes nothing. */
    public void cancel(CaseId id, String reason, Actor by) {
        ServiceCase running = get(id).stillOpen();
        if (running.cancelRequestedAt() == null) {
            store.save(running.cancelRequested(Instant.now(clock)));
            history.note(id, "case.cancel-requested", by, reason);
            events.publishEvent(new CaseCancelled(id));
        }
    }

    /**
     * Calls a case off that no process carries any more, because somebody stopped it in the engine: nobody is left to be told, so
     * what is kept for the case is given back and the case ends here and now.
     */
    public void cancelStranded(CaseId id, String reason, Actor by) {
        ServiceCase stranded = get(id).stillOpen();
        if (stranded.cancelRequestedAt() == null) {
            store.save(stranded.cancelRequested(Instant.now(clock)));
            history.note(id, "case.cancel-requested", by, reason);
        }
        history.note(id, "case.ended-without-process", by, null);
        events.publishEvent(new CaseStranded(id));
        cancellation.carryOut(id);
    }

    /** Gives a case another severity; its promises follow. The same severity changes nothing. */
    public void changePriority(CaseId id, Severity severity, String reason, Actor by) {
        ServiceCase running = get(id).stillOpen();
        if (running.severity() != severity || !running.severitySetByStaff()) {
            store.save(running.severityChanged(severity));
            history.note(
                    id, "case.priority-changed", by, "%s → %s: %s".formatted(running.severity(), severity, reason));
            events.publishEvent(new PriorityChanged(UUID.randomUUID(), id, severity, Instant.now(clock)));
        }
    }

    /** Lets a case wait for somebody; {@link CaseAlreadyOnHold} if it waits. */
    public Hold hold(CaseId id, String reason, WaitOwner owner, @Nullable Instant until, Actor by) {
        return waits.begin(get(id), owner, reason, until, false, by);
    }

    /** Lets a case go on; {@link CaseNotOnHold} if it does not wait. */
    public void resume(CaseId id, Actor by) {
        ServiceCase waiting = get(id);
        if (!waits.end(waiting, by)) {
            throw new CaseNotOnHold(waiting);
        }
    }

    /**
     * Asks for another technician.
     *
     * @throws CaseNotInRepair while nobody is on the job
     */
    public void requestRedispatch(CaseId id, String reason, Actor by) {
        ServiceCase known = get(id);
        known.stillOpen();
        if (known.phase() != Phase.REPAIRING) {
            throw new CaseNotInRepair(known);
        }
        history.note(id, "redispatch.requested", by, reason);
        events.publishEvent(new RedispatchRequested(UUID.randomUUID(), id));
    }

    /**
     * Keeps the free-text answers of a user task with the case, before the task is completed. When that fails and somebody
     * answers anew, the newest answers count.
     *
     * @param answers field of the form → what was typed
     */
    public void keepTaskNote(CaseId id, long taskKey, String element, Map<String, String> answers, Actor by) {
        history.keep(get(id).id(), taskKey, element, answers, by);
    }
}
