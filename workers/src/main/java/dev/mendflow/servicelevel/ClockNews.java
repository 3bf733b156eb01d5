package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Entry;
import dev.mendflow.ledger.Fact.Breached;
import dev.mendflow.ledger.Fact.RungReached;
import dev.mendflow.ledger.Ledger;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what became of the clocks of a case: to its timeline, to their alarm, and to the process of the case. */
@Component
class ClockNews {

    private final CaseProgress cases;
    private final ApplicationEventPublisher events;

    ClockNews(CaseProgress cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    /** Something was entered, and not because the alarm rang. */
    void changed(CaseId caseId, Collection<ServiceLevelClock> before, Collection<ServiceLevelClock> after, Moment now) {
        entered(before, after);
        Alarm set = Alarm.of(before, now);
        Alarm next = Alarm.of(after, now);
        if (next.wanted() && !set.wanted()) {
            events.publishEvent(new ClocksStarted(caseId, ledgers(after)));
        } else if (set.misses(next)) {
            events.publishEvent(new ClocksChanged(caseId, ledgers(after)));
        }
    }

    /** What was entered; their alarm, which has asked, learns the rest from the answer. */
    void entered(Collection<ServiceLevelClock> before, Collection<ServiceLevelClock> after) {
        Map<UUID, ServiceLevelClock> known =
                before.stream().collect(Collectors.toMap(ServiceLevelClock::id, Function.identity()));
        for (ServiceLevelClock clock : after) {
            clock.since(known.getOrDefault(clock.id(), clock.with(new Ledger(List.of()))))
                    .forEach(entry -> entered(clock, entry));
        }
    }

    private void entered(ServiceLevelClock clock, Entry entry) {
        if (entry.fact() instanceof Breached) {
            cases.note(clock.caseId(), "promise.breached", Actor.SYSTEM, clock.metric());
        }
        if (entry.fact() instanceof RungReached) {
            events.publishEvent(new RungFired(clock.caseId(), clock.id(), entry.seq(), Metric.valueOf(clock.metric())));
        }
    }

    /** The alarm of a case is late: it may be lost, or not know when to ring. */
    void late(CaseId caseId, Collection<ServiceLevelClock> clocks) {
        events.publishEvent(new ClocksStarted(caseId, ledgers(clocks)));
        events.publishEvent(new ClocksChanged(caseId, ledgers(clocks)));
    }

    private static String ledgers(Collection<ServiceLevelClock> clocks) {
        return clocks.stream()
                .sorted(Comparator.comparing(ServiceLevelClock::id))
                .map(clock -> Integer.toString(clock.ledger().entries().size()))
                .collect(Collectors.joining("."));
    }
}
