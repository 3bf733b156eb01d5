package dev.mendflow.servicecase;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets cases wait visibly and go on again. */
@Component
class CaseWaits {

    private final ServiceCaseStore store;
    private final HoldStore holds;
    private final CaseHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseWaits(
            ServiceCaseStore store,
            HoldStore holds,
            CaseHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.holds = holds;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a wait; the case must not wait yet. */
    Hold begin(
            ServiceCase waiting,
            WaitOwner owner,
            String reason,
            @Nullable Instant until,
            boolean processWaits,
            Actor by) {
        waiting.stillOpen();
        if (waiting.holdId() != null) {
            throw new CaseAlreadyOnHold(waiting);
        }
        Hold hold = new Hold(
                HoldId.random(),
                null,
                waiting.id(),
                owner,
                reason,
                Instant.now(clock),
                by.name(),
                until,
                processWaits,
                null,
                null);
        store.save(waiting.held(hold));
        history.note(waiting.id(), "case.held", by, owner.name() + ", " + reason);
        Hold begun = holds.save(hold);
        events.publishEvent(new CaseHeld(waiting.id(), owner, reason, hold.heldAt()));
        return begun;
    }

    /** Makes the process wait for a hold that may run already. */
    Hold beginForProcess(ServiceCase waiting, String reason, Instant remindAt, Actor by) {
        HoldId running = waiting.holdId();
        return running == null
                ? begin(waiting, WaitOwner.CUSTOMER, reason, remindAt, true, by)
                : holds.save(holds.findById(running).orElseThrow().awaitedByProcess(remindAt));
    }

    /** Moves the time to look again; a hold that is over stays as it is. */
    void remindAgain(HoldId id, Instant remindAt) {
        holds.findById(id).filter(Hold::isRunning).ifPresent(hold -> holds.save(hold.awaitedByProcess(remindAt)));
    }

    /** Ends the wait of a case and tells the process if it stood still; false if the case did not wait. */
    boolean end(ServiceCase waiting, Actor by) {
        HoldId running = waiting.holdId();
        if (running == null) {
            return false;
        }
        Instant now = Instant.now(clock);
        Hold hold = holds.save(holds.findById(running).orElseThrow().resumed(now, by));
        store.save(waiting.resumed());
        history.note(waiting.id(), "case.resumed", by, hold.owner().name());
        events.publishEvent(new CaseResumed(waiting.id(), now));
        if (hold.processWaits()) {
            events.publishEvent(new InformationReceived(waiting.id(), hold.id()));
        }
        return true;
    }
}
