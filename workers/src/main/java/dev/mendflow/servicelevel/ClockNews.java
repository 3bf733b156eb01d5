package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Entry;
import dev.mendflow.ledger.Fact.Breached;
import dev.mendflow.ledger.Fact.RungReached;
import dev.mendflow.ledger.Ledger;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseProgress;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what became of a clock: to the timeline of its case, to its alarm, and to the process of the case. */
@Component
class ClockNews {

    private final CaseProgress cases;
    private final ApplicationEventPublisher events;

    ClockNews(CaseProgress cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    /** A new clock. */
    void started(ServiceLevelClock clock) {
        events.publishEvent(start(clock));
        entered(clock.with(new Ledger(List.of())), clock);
    }

    /** Something was entered, and not because the alarm rang. */
    void changed(ServiceLevelClock before, ServiceLevelClock after, Moment now) {
        if (after.since(before).isEmpty()) {
            return;
        }
        entered(before, after);
        if (after.isOpen(now) && !before.isOpen(now)) {
            events.publishEvent(start(after));
        } else if (!after.ringsLike(before, now)) {
            events.publishEvent(new ClockChanged(after.caseId(), after.id(), last(after)));
        }
    }

    /** What was entered; its alarm, which has asked, learns the rest from the answer. */
    void entered(ServiceLevelClock before, ServiceLevelClock after) {
        for (Entry entry : after.since(before)) {
            if (entry.fact() instanceof Breached) {
                cases.note(after.caseId(), "promise.breached", Actor.SYSTEM, after.metric());
            }
            if (entry.fact() instanceof RungReached) {
                events.publishEvent(
                        new RungFired(after.caseId(), after.id(), entry.seq(), Metric.valueOf(after.metric())));
            }
        }
    }

    /** The alarm is late: it may be lost, or not know when to ring. */
    void late(ServiceLevelClock clock) {
        events.publishEvent(start(clock));
        events.publishEvent(new ClockChanged(clock.caseId(), clock.id(), last(clock)));
    }

    private static ClockStarted start(ServiceLevelClock clock) {
        return new ClockStarted(clock.caseId(), clock.id(), last(clock));
    }

    private static int last(ServiceLevelClock clock) {
        return clock.ledger().entries().size();
    }
}
