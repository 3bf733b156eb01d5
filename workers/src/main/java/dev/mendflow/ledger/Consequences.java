package dev.mendflow.ledger;

import dev.mendflow.ledger.Fact.Breached;
import dev.mendflow.ledger.Fact.Corrected;
import dev.mendflow.ledger.Fact.RungReached;
import dev.mendflow.ledger.Fact.RungRetracted;
import dev.mendflow.ledger.Fact.RungSkipped;
import dev.mendflow.ledger.Ledger.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows from the facts of a ledger: rungs and breaches that have come due, and the end of what was wrongly believed. */
record Consequences(Schedules schedules) {

    private static final String LATE_FACT = "A fact that was learned late";

    /** What follows from the last entry of a ledger. */
    List<Line> of(Ledger ledger, Instant recordedAt) {
        List<Line> lines = new ArrayList<>(corrections(ledger, recordedAt));
        Ledger corrected = ledger;
        if (!lines.isEmpty()) {
            var entries = new ArrayList<>(ledger.entries());
            lines.forEach(
                    line -> entries.add(new Entry(entries.size() + 1, line.at(), line.recordedAt(), line.fact())));
            corrected = new Ledger(entries);
        }
        lines.addAll(due(corrected, recordedAt));
        return lines;
    }

    /** The rungs and the breach that have come due until {@code now}; of several rungs only the highest fires. */
    List<Line> due(Ledger ledger, Instant now) {
        var reading = new Reading(ledger, entry -> !entry.at().isAfter(now), schedules);
        Course course = reading.course();
        if (!course.isStarted()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        if (!course.hasEnded()) {
            lines.addAll(rungs(reading, now));
        }
        Instant breach = reading.newBreach();
        if (breach != null && !course.known(breach).isAfter(now)) {
            lines.add(new Line(new Breached(), course.known(breach), now));
        }
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private static List<Line> rungs(Reading reading, Instant now) {
        List<Rung> passed = reading.course().terms().rungs().stream()
                .filter(rung -> {
                    Instant reached = reading.reachedAt(rung);
                    return reached != null && !reached.isAfter(now);
                })
                .sorted(Comparator.comparing(
                        rung -> rung.threshold(reading.course().budget())))
                .toList();
        return passed.stream()
                .filter(rung -> reading.state(rung).isOpen())
                .map(rung -> {
                    Instant at = reading.course().known(Objects.requireNonNull(reading.reachedAt(rung)));
                    Fact fact = rung.equals(passed.getLast()) ? new RungReached(rung) : new RungSkipped(rung);
                    return new Line(fact, at, now);
                })
                .toList();
    }

    /** Ends what was believed at an instant that lies after the late fact, and does not follow from what is known now. */
    private List<Line> corrections(Ledger ledger, Instant recordedAt) {
        Entry last = ledger.entries().getLast();
        Set<Integer> settled = Course.corrected(ledger.entries());
        settled.addAll(retracted(ledger));
        var lines = new ArrayList<Line>();
        for (Entry entry : ledger.entries()) {
            if (settled.contains(entry.seq()) || !isAffected(entry, last)) {
                continue;
            }
            if (entry.fact() instanceof RungReached reached && !holds(ledger, entry, reached.rung())) {
                lines.add(new Line(new RungRetracted(reached.rung(), entry.seq()), recordedAt, recordedAt));
            }
            if (entry.fact() instanceof Breached && !holds(ledger, entry, Rung.at(100))) {
                lines.add(new Line(new Corrected(entry.seq(), LATE_FACT), recordedAt, recordedAt));
            }
        }
        return lines;
    }

    private static Set<Integer> retracted(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> entry.fact() instanceof RungRetracted)
                .map(entry -> ((RungRetracted) entry.fact()).entry())
                .collect(Collectors.toSet());
    }

    private static boolean isAffected(Entry entry, Entry last) {
        return last.fact() instanceof Corrected || !last.at().isAfter(entry.at());
    }

    /**
     * Whether a rung was reached when an entry says it was: by what was known when the entry was written, and what has been
     * learned since of the time before it.
     */
    private boolean holds(Ledger ledger, Entry told, Rung rung) {
        Course course = Course.of(
                ledger.entries(),
                entry -> entry.seq() < told.seq() || entry.fact().ends()
                        ? !entry.at().isAfter(told.at())
                        : entry.at().isBefore(told.at()),
                schedules);
        Duration needed = rung.threshold(course.budget());
        return course.isStarted()
                && !course.hasEndedAt(told.at())
                && course.consumed(told.at()).compareTo(needed) >= 0;
    }
}
