package dev.mendflow.servicelevel;

import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.ClockStatus;
import dev.mendflow.ledger.Entry;
import dev.mendflow.ledger.Fact;
import dev.mendflow.ledger.Fact.CalendarChanged;
import dev.mendflow.ledger.Fact.Cancelled;
import dev.mendflow.ledger.Fact.Corrected;
import dev.mendflow.ledger.Fact.Met;
import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.Fact.PolicyChanged;
import dev.mendflow.ledger.Fact.Resumed;
import dev.mendflow.ledger.Fact.RungReached;
import dev.mendflow.ledger.Fact.RungRetracted;
import dev.mendflow.ledger.Fact.Waived;
import dev.mendflow.ledger.Ledger;
import dev.mendflow.ledger.Rung;
import dev.mendflow.ledger.Terms;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.worktime.CalendarRef;
import dev.mendflow.worktime.WorkingTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one case with all that happened to it. Each verb gives the next state, and the same clock where it has nothing
 * to say to it: what happens to a case happens to those clocks that run.
 *
 * @param id which clock
 * @param caseId of which case
 * @param metric what is promised, a name of the policy; once for each case
 * @param ledger the facts; how the clock stands follows from them
 */
public record ServiceLevelClock(UUID id, CaseId caseId, String metric, Ledger ledger) {

    ServiceLevelClock with(Ledger next) {
        return new ServiceLevelClock(id, caseId, metric, next);
    }

    /** How it stands; clocks of machines differ, and what was entered on another one is known here too. */
    ClockStatus status(Moment moment) {
        return ledger.status(later(ledger.entries().getLast().recordedAt(), moment.now()), moment.schedules());
    }

    /** Waits with its case. */
    ServiceLevelClock paused(Paused why, Moment moment) {
        return switch (status(moment).state()) {
            case RUNNING, BREACHED -> record(why, moment);
            case ARMED, PAUSED, MET, MISSED, WAIVED, CANCELLED -> this;
        };
    }

    /** Goes on with its case. */
    ServiceLevelClock resumed(Moment moment) {
        return status(moment).state() == ClockState.PAUSED ? record(new Resumed(), moment) : this;
    }

    /** What was promised is done. */
    ServiceLevelClock met(Moment moment) {
        return isOpen(moment) ? record(new Met(), moment) : this;
    }

    /** Called off. */
    ServiceLevelClock cancelled(String reason, Moment moment) {
        return isOpen(moment) ? record(new Cancelled(reason), moment) : this;
    }

    /**
     * The promise is let go of; one that was, stays so.
     *
     * @throws dev.mendflow.ledger.FactRefused when the clock has ended otherwise
     */
    ServiceLevelClock waived(String reason, Moment moment) {
        return status(moment).state() == ClockState.WAIVED ? this : record(new Waived(reason), moment);
    }

    /**
     * An entry is taken back; one that was, stays so.
     *
     * @param entry its number in the ledger
     * @throws dev.mendflow.ledger.FactRefused when there is none of that number that can be taken back
     */
    ServiceLevelClock corrected(int entry, String reason, Moment moment) {
        return takenBack().contains(entry) ? this : record(new Corrected(entry, reason), moment);
    }

    /** Something else is promised: start and time used stay. */
    ServiceLevelClock promised(Terms terms, Moment moment) {
        return promised(terms, ChangeMode.RETRO_CREDIT, moment);
    }

    /**
     * Something else is promised. On the same calendar the clock stays on its version of it, and the same promise once more
     * changes nothing.
     */
    ServiceLevelClock promised(Terms terms, ChangeMode mode, Moment moment) {
        Terms known = ledger.terms(moment.schedules());
        boolean sameCalendar = known.calendar().id().equals(terms.calendar().id());
        Terms next = sameCalendar ? terms.on(known.calendar()) : terms;
        return isOpen(moment) && !next.equals(known) ? record(new PolicyChanged(mode, next), moment) : this;
    }

    /** Counts by another version of its calendar from now on; one on another calendar, or that has ended, stays as it is. */
    ServiceLevelClock onVersion(CalendarRef calendar, Moment moment) {
        CalendarRef known = ledger.terms(moment.schedules()).calendar();
        return isOpen(moment) && known.id().equals(calendar.id()) && !known.equals(calendar)
                ? record(new CalendarChanged(calendar), moment)
                : this;
    }

    /** Whether its time is used up. */
    boolean isLate(Moment moment) {
        ClockStatus status = status(moment);
        Instant due = status.dueAt();
        return status.breachedAt() != null || (due != null && !due.isAfter(moment.now()));
    }

    /** What was done did not hold: the clock runs on as if it had not been done. */
    ServiceLevelClock reopened(String reason, Moment moment) {
        Set<Integer> wrong = takenBack();
        return last(entry -> entry.fact() instanceof Met && !wrong.contains(entry.seq()))
                .map(met -> record(new Corrected(met.seq(), reason), moment))
                .orElse(this);
    }

    private Set<Integer> takenBack() {
        Set<Integer> wrong = new HashSet<>();
        ledger.entries().forEach(entry -> {
            if (entry.fact() instanceof Corrected corrected) {
                wrong.add(corrected.entry());
            }
        });
        return wrong;
    }

    /** The alarm: what has come due is added. */
    ServiceLevelClock advanced(Moment moment) {
        return with(ledger.advance(moment.now(), moment.schedules()));
    }

    /** When it has something to say if nothing else happens; null while it stands, or when it has nothing to say any more. */
    @Nullable
    Instant nextAlarm(Moment moment) {
        return ledger.nextAlarm(moment.schedules()).orElse(null);
    }

    /** When time begins to count again; null while it counts, and once the clock has ended. */
    @Nullable
    Instant opensAt(Moment moment) {
        if (!isOpen(moment) || !countsOpenTime(moment)) {
            return null;
        }
        Instant opening = hours(moment).nextOpen(moment.now());
        return opening.isAfter(moment.now()) ? opening : null;
    }

    /** Until when time counts that counts now; null when it counts day and night, and once the clock has ended. */
    @Nullable
    Instant closesAt(Moment moment) {
        return isOpen(moment) && countsOpenTime(moment)
                ? hours(moment).nextClosed(moment.now()).orElse(null)
                : null;
    }

    private boolean countsOpenTime(Moment moment) {
        return ledger.terms(moment.schedules()).budget().unit().countsOpenTime();
    }

    private WorkingTime hours(Moment moment) {
        return moment.schedules().time(ledger.terms(moment.schedules()).calendar());
    }

    boolean isOpen(Moment moment) {
        return isOpen(status(moment).state());
    }

    static boolean isOpen(ClockState state) {
        return switch (state) {
            case ARMED, RUNNING, PAUSED, BREACHED -> true;
            case MET, MISSED, WAIVED, CANCELLED -> false;
        };
    }

    /** The rung that an entry says was reached; empty if it says something else or was retracted. */
    Optional<Rung> firedBy(int entry) {
        boolean retracted = ledger.entries().stream()
                .anyMatch(later -> later.fact() instanceof RungRetracted about && about.entry() == entry);
        return !retracted && ledger.entries().get(entry - 1).fact() instanceof RungReached reached
                ? Optional.of(reached.rung())
                : Optional.empty();
    }

    /** How far up the line a rung is heard: 0 before the due time, 1 at it, one more with each rung of the ladder after it. */
    int level(Rung rung, Moment moment) {
        Rung due = Rung.at(100);
        if (rung.compareTo(due) < 0) {
            return 0;
        }
        long reached = ledger.terms(moment.schedules()).rungs().stream()
                .filter(other -> other.compareTo(due) >= 0 && other.compareTo(rung) <= 0)
                .count();
        return (int) Math.max(1, reached);
    }

    /** The entries that were added since {@code before}. */
    List<Entry> since(ServiceLevelClock before) {
        return ledger.entries()
                .subList(before.ledger().entries().size(), ledger.entries().size());
    }

    private Optional<Entry> last(Predicate<Entry> wanted) {
        return ledger.entries().reversed().stream().filter(wanted).findFirst();
    }

    /**
     * Clocks of machines and devices differ, and ours may be put back: what we see happen does not happen before what is known,
     * so that nothing is taken back that somebody was told. What a device tells may, but not before the clock is promised.
     */
    private ServiceLevelClock record(Fact fact, Moment moment) {
        Instant known = ledger.entries().getLast().recordedAt();
        Instant now = later(known, moment.now());
        Instant at = later(moment.toldByDevice() ? ledger.entries().getFirst().at() : known, moment.at());
        return with(ledger.record(fact, at, now, moment.schedules()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
