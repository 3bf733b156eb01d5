package dev.mendflow.servicelevel;

import dev.mendflow.calendar.Calendars;
import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.ClockStatus;
import dev.mendflow.ledger.Terms;
import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which promise of each case of a list is broken next. */
@Component
public class NextPromises {

    private static final Comparator<NextPromise> SOONEST_FIRST = Comparator.comparing(
                    NextPromise::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(NextPromise::remaining);

    private final ServiceLevelClocks clocks;
    private final Calendars calendars;

    NextPromises(ServiceLevelClocks clocks, Calendars calendars) {
        this.clocks = clocks;
        this.calendars = calendars;
    }

    /** The next promise of each of these cases, in two questions; a case whose clocks have all ended is left out. */
    @Transactional(readOnly = true)
    public Map<CaseId, NextPromise> of(Collection<CaseId> cases) {
        Map<CaseId, NextPromise> next = new HashMap<>();
        for (ServiceLevelClock clock : clocks.openOf(List.copyOf(cases))) {
            ClockStatus status = clocks.status(clock);
            if (ServiceLevelClock.isOpen(status.state())) {
                next.merge(clock.caseId(), promise(clock, status), BinaryOperator.minBy(SOONEST_FIRST));
            }
        }
        return next;
    }

    private NextPromise promise(ServiceLevelClock clock, ClockStatus status) {
        var pause = status.pause();
        return new NextPromise(
                Metric.valueOf(clock.metric()),
                status.state(),
                status.dueAt(),
                status.remaining(),
                pause == null ? null : pause.owner(),
                status.state() == ClockState.RUNNING ? closedUntil(clocks.terms(clock)) : null);
    }

    private @Nullable Instant closedUntil(Terms terms) {
        Instant now = clocks.now().now();
        if (!terms.budget().unit().countsOpenTime()) {
            return null;
        }
        Instant open = calendars.time(terms.calendar()).nextOpen(now);
        return open.isAfter(now) ? open : null;
    }
}
