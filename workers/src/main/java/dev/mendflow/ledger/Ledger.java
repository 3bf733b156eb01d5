package dev.mendflow.ledger;

import dev.mendflow.ledger.Fact.Armed;
import dev.mendflow.ledger.Fact.Started;
import dev.mendflow.worktime.CalendarRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to one clock, in the order in which it was learned. Each verb gives the next state; entries are only
 * added. Instants are kept to the microsecond.
 *
 * @param entries numbered from 1; the first arms the clock
 */
public record Ledger(List<Entry> entries) {

    /** @throws IllegalArgumentException when the first entry does not arm the clock, or a number is missing */
    public Ledger {
        entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).seq() != i + 1 || (i == 0) != (entries.get(i).fact() instanceof Armed)) {
                throw new IllegalArgumentException("No ledger: entry " + (i + 1) + " is " + entries.get(i));
            }
        }
    }

    /** A clock that is promised and does not run yet. */
    public static Ledger armed(Terms terms, Instant at) {
        Instant known = exact(at);
        return new Ledger(List.of(new Entry(1, known, known, new Armed(terms))));
    }

    /** A clock that runs from the moment it is promised. */
    public static Ledger started(Terms terms, Instant at, Schedules schedules) {
        return armed(terms, at).record(new Started(), at, at, schedules);
    }

    /**
     * Adds a fact, and what follows from it: a rung that has been reached by it, or, when it is learned late, the retraction
     * of what was believed before.
     *
     * @param at when it holds
     * @param recordedAt when it is learned; not before {@code at}
     * @throws FactRefused when it cannot have happened to this clock
     */
    public Ledger record(Fact fact, Instant at, Instant recordedAt, Schedules schedules) {
        Instant holds = exact(at);
        Instant learned = latest(exact(recordedAt));
        new Admission(this, schedules).check(fact, holds, exact(recordedAt));
        return add(fact, holds, learned).with(new Consequences(schedules).of(add(fact, holds, learned), learned));
    }

    /**
     * The alarm: adds what has come due until {@code now}. Of several rungs that were passed since anybody looked, only the
     * highest fires. Adds nothing when nothing is due, so that it may ring as often as it likes.
     */
    public Ledger advance(Instant now, Schedules schedules) {
        Instant learned = latest(exact(now));
        return with(new Consequences(schedules).due(this, learned));
    }

    /**
     * What an alarm would have added that rings exactly when it should, until {@code until}.
     *
     * @param included whether what comes due at {@code until} itself belongs to it
     */
    public Ledger runTo(Instant until, boolean included, Schedules schedules) {
        Ledger ledger = this;
        Optional<Instant> next = ledger.nextAlarm(schedules);
        while (next.isPresent()
                && (next.get().isBefore(until) || included && next.get().equals(until))) {
            Ledger after = ledger.advance(next.get(), schedules);
            if (after.equals(ledger)) {
                break;
            }
            ledger = after;
            next = ledger.nextAlarm(schedules);
        }
        return ledger;
    }

    /**
     * Adds a fact as if the alarm had always rung exactly when it should. What is done at the very instant it is due is done
     * in time.
     *
     * @throws FactRefused when it cannot have happened to this clock
     */
    public Ledger play(Fact fact, Instant at, Instant recordedAt, Schedules schedules) {
        boolean inTime = fact.ends() && exact(at).equals(exact(recordedAt));
        boolean opensFirst = Course.of(entries, entry -> true, schedules).endsWithTheNextOpening();
        return runTo(recordedAt, !inTime && !opensFirst, schedules).record(fact, at, recordedAt, schedules);
    }

    /** When {@link #advance} has something to add if nothing else happens; empty while the clock stands or has ended. */
    public Optional<Instant> nextAlarm(Schedules schedules) {
        return new Reading(this, entry -> true, schedules).nextAlarm();
    }

    /** How the clock stands at {@code now}, by what was known then. */
    public ClockStatus status(Instant now, Schedules schedules) {
        Instant instant = exact(now);
        return new Reading(
                        this,
                        entry -> !entry.at().isAfter(instant)
                                && !entry.recordedAt().isAfter(instant),
                        schedules)
                .status(instant);
    }

    /** The calendar that counts now. */
    public CalendarRef calendar(Schedules schedules) {
        return terms(schedules).calendar();
    }

    /** What is promised now. */
    public Terms terms(Schedules schedules) {
        return Course.of(entries, entry -> true, schedules).terms();
    }

    private Ledger add(Fact fact, Instant at, Instant recordedAt) {
        return with(List.of(new Line(fact, at, recordedAt)));
    }

    private Ledger with(List<Line> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(entries);
        lines.forEach(line -> all.add(new Entry(all.size() + 1, line.at(), line.recordedAt(), line.fact())));
        return new Ledger(all);
    }

    /** Clocks of machines differ; the order of the ledger is that in which entries are added. */
    private Instant latest(Instant recordedAt) {
        @Nullable Instant last = entries.isEmpty() ? null : entries.getLast().recordedAt();
        return last != null && last.isAfter(recordedAt) ? last : recordedAt;
    }

    private static Instant exact(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** An entry that has no number yet. */
    record Line(Fact fact, Instant at, Instant recordedAt) {}
}
