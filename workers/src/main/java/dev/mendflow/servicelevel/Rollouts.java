package dev.mendflow.servicelevel;

import dev.mendflow.calendar.CalendarVersion;
import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.policy.PolicyVersion;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicelevel.Rollout.Kind;
import dev.mendflow.worktime.CalendarId;
import dev.mendflow.worktime.CalendarRef;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to the rollouts. One goes on case by case, each in a transaction of its own that also says how far it is, so it
 * ends whatever happens to the program meanwhile; a case that is done twice is done once.
 */
@Component
@Transactional
public class Rollouts {

    private final RolloutStore store;
    private final ServiceLevels levels;
    private final ServiceLevelClocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rollouts(
            RolloutStore store,
            ServiceLevels levels,
            ServiceLevelClocks clocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.store = store;
        this.levels = levels;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Moves the clocks that run on this calendar to this version of it. */
    public Rollout begin(CalendarVersion saved, String reason, String by) {
        CalendarRef ref = saved.calendar().ref();
        return begin(Kind.CALENDAR, ref.id().value(), ref.version(), ChangeMode.RETRO_CREDIT, reason, by);
    }

    /**
     * Asks the policy again what is promised with the clocks that run.
     *
     * @param mode what becomes of the time used so far
     */
    public Rollout begin(PolicyVersion saved, ChangeMode mode, String reason, String by) {
        return begin(Kind.POLICY, "policy", saved.version(), mode, reason, by);
    }

    @Transactional(readOnly = true)
    public Optional<Rollout> find(UUID id) {
        return store.find(id);
    }

    /** The newest in front. */
    @Transactional(readOnly = true)
    public List<Rollout> newest(int limit) {
        return store.newest(limit);
    }

    private Rollout begin(Kind kind, String subject, int version, ChangeMode mode, String reason, String by) {
        var begun = new Rollout(
                UUID.randomUUID(), kind, subject, version, mode, reason, by, clock.instant(), 0, 0, 0, null);
        store.add(begun);
        return begun;
    }

    /** Does the next case of the first rollout that is under way. @return whether there may be more to do */
    boolean step() {
        Optional<Rollout> next = store.underWay();
        next.ifPresent(this::step);
        return next.isPresent();
    }

    private void step(Rollout rollout) {
        events.publishEvent(new RolloutMoved(rollout.id()));
        List<CaseId> behind = clocks.openCases(store.lastCase(rollout.id()), 1);
        if (behind.isEmpty()) {
            store.end(rollout.id(), clock.instant());
            return;
        }
        CaseId next = behind.getFirst();
        Map<UUID, ServiceLevelClock> before = new HashMap<>();
        clocks.of(next).forEach(known -> before.put(known.id(), known));
        List<ServiceLevelClock> moved = moved(rollout, next).stream()
                .filter(after -> !after.equals(before.get(after.id())))
                .toList();
        Moment now = clocks.now();
        int late = (int) moved.stream()
                .filter(after -> after.isOpen(now) && after.isLate(now) && wasInTime(before.get(after.id()), now))
                .count();
        store.advance(rollout.with(1, moved.size(), late), next);
    }

    private static boolean wasInTime(@Nullable ServiceLevelClock before, Moment now) {
        return before != null && !before.isLate(now);
    }

    private List<ServiceLevelClock> moved(Rollout rollout, CaseId caseId) {
        return switch (rollout.kind()) {
            case POLICY -> levels.promiseAnew(caseId, rollout.mode());
            case CALENDAR -> {
                var ref = new CalendarRef(new CalendarId(rollout.subject()), rollout.version());
                yield levels.change(caseId, clocks.now().now(), (known, moment) -> known.onVersion(ref, moment));
            }
        };
    }
}
