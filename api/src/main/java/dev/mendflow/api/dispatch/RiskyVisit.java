package dev.mendflow.api.dispatch;

import dev.mendflow.api.visits.VisitLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A visit that somebody should look at.
 *
 * @param risk why
 */
public record RiskyVisit(VisitLine visit, Risk risk) {

    /** Whoever is not there so long after the appointment began is late. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    /** What is wrong, the worst first. */
    public enum Risk {
        /** A promise of the case is broken. */
        OVERDUE,
        /** A promise falls due before anybody is there. */
        DUE_BEFORE_VISIT,
        /** The technician should be there and is not. */
        LATE,
        /** The time kept free is over and the work is not. */
        OVERRUN
    }

    /** Empty when all is well. */
    static Optional<RiskyVisit> of(VisitLine visit, Instant now) {
        if (!visit.open()) {
            return Optional.empty();
        }
        Instant due = visit.nextDueAt();
        boolean there = visit.arrivedAt() != null;
        if (due != null && due.isBefore(now)) {
            return Optional.of(new RiskyVisit(visit, Risk.OVERDUE));
        }
        if (!there && due != null && due.isBefore(visit.appointmentAt())) {
            return Optional.of(new RiskyVisit(visit, Risk.DUE_BEFORE_VISIT));
        }
        if (!there && visit.appointmentAt().plus(GRACE).isBefore(now)) {
            return Optional.of(new RiskyVisit(visit, Risk.LATE));
        }
        return there && visit.appointmentUntil().isBefore(now)
                ? Optional.of(new RiskyVisit(visit, Risk.OVERRUN))
                : Optional.empty();
    }
}
