package dev.mendflow.ledger;

import dev.mendflow.ledger.Fact.Breached;
import dev.mendflow.ledger.Fact.Cancelled;
import dev.mendflow.ledger.Fact.Met;
import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.Fact.PolicyChanged;
import dev.mendflow.ledger.Fact.RungReached;
import dev.mendflow.ledger.Fact.RungRetracted;
import dev.mendflow.ledger.Fact.RungSkipped;
import dev.mendflow.ledger.Fact.Waived;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a ledger reads: the course of its clock, and what became of its rungs. */
final class Reading {

    private final Course course;
    private final Ledger ledger;
    private final Map<Rung, Entry> told = new HashMap<>();
    private @Nullable Instant knownBreach;

    Reading(Ledger ledger, Predicate<Entry> known, Schedules schedules) {
        this.ledger = ledger;
        List<Entry> entries = ledger.entries().stream().filter(known).toList();
        course = Course.of(entries, entry -> true, schedules);
        Set<Integer> wrong = Course.corrected(entries);
        for (Entry entry : entries) {
            if (wrong.contains(entry.seq())) {
                continue;
            }
            switch (entry.fact()) {
                case RungReached reached -> told.put(reached.rung(), entry);
                case RungSkipped skipped -> told.put(skipped.rung(), entry);
                case RungRetracted retracted -> told.put(retracted.rung(), entry);
                case Breached breached -> knownBreach = entry.at();
                case PolicyChanged changed -> change(changed);
                default -> {}
            }
        }
    }

    /** A clock that begins anew has told nobody anything. */
    private void change(PolicyChanged changed) {
        if (changed.mode() == ChangeMode.RESTART) {
            told.clear();
            knownBreach = null;
        }
    }

    Course course() {
        return course;
    }

    /** When the budget was used up while the clock had not ended, and nobody has said so yet; null otherwise. */
    @Nullable
    Instant newBreach() {
        Instant due = breach();
        return due != null && (knownBreach == null || knownBreach.isBefore(due)) ? due : null;
    }

    private @Nullable Instant breach() {
        Instant due = course.due();
        return due == null || course.hasEndedAt(due) ? null : due;
    }

    /** When a rung is reached; null when it is not, because the clock stands or ends before. */
    @Nullable
    Instant reachedAt(Rung rung) {
        Instant reached = course.reachedAt(rung.threshold(course.budget()));
        return reached == null || course.hasEndedAt(reached) ? null : reached;
    }

    RungStatus.State state(Rung rung) {
        Entry entry = told.get(rung);
        if (entry == null) {
            return RungStatus.State.PENDING;
        }
        return switch (entry.fact()) {
            case RungReached reached -> RungStatus.State.FIRED;
            case RungSkipped skipped -> RungStatus.State.SKIPPED;
            default -> RungStatus.State.RETRACTED;
        };
    }

    Optional<Instant> nextAlarm() {
        if (!course.isArmed() || course.hasEnded()) {
            return Optional.empty();
        }
        Stream<Instant> rungs = course.terms().rungs().stream()
                .filter(rung -> state(rung).isOpen())
                .flatMap(rung -> Stream.ofNullable(reachedAt(rung)));
        return Stream.concat(rungs, Stream.ofNullable(newBreach()))
                .map(course::known)
                .min(Comparator.naturalOrder());
    }

    ClockStatus status(Instant now) {
        if (!course.isArmed()) {
            throw new IllegalArgumentException("The clock was not promised yet at " + now);
        }
        Duration consumed = course.consumed(now);
        Instant breach = breach();
        Instant breachedAt = breach == null || course.known(breach).isAfter(now) ? null : course.known(breach);
        Entry pause = course.pause();
        Entry end = course.end();
        return new ClockStatus(
                clockState(breachedAt),
                course.budget(),
                consumed,
                course.budget().minus(consumed),
                pause == null ? course.due() : null,
                breachedAt,
                end == null ? null : end.at(),
                pause == null ? null : (Paused) pause.fact(),
                pause == null ? null : pause.at(),
                course.terms().rungs().stream().map(this::rungStatus).toList());
    }

    private RungStatus rungStatus(Rung rung) {
        RungStatus.State state = state(rung);
        Entry entry = told.get(rung);
        Instant reached = reachedAt(rung);
        if (entry == null || state.isOpen() && reached != null) {
            return new RungStatus(rung, reached == null ? null : course.known(reached), state);
        }
        return new RungStatus(rung, toldAt(entry), state);
    }

    /** What was retracted is shown where it was believed to be. */
    private Instant toldAt(Entry entry) {
        return entry.fact() instanceof RungRetracted retracted
                ? ledger.entries().get(retracted.entry() - 1).at()
                : entry.at();
    }

    private ClockState clockState(@Nullable Instant breachedAt) {
        Entry end = course.end();
        if (end != null) {
            return switch (end.fact()) {
                case Met met -> breachedAt == null ? ClockState.MET : ClockState.MISSED;
                case Waived waived -> ClockState.WAIVED;
                case Cancelled cancelled -> ClockState.CANCELLED;
                default -> throw new IllegalStateException("No end: " + end);
            };
        }
        if (!course.isStarted()) {
            return ClockState.ARMED;
        }
        if (course.isPaused()) {
            return ClockState.PAUSED;
        }
        return breachedAt == null ? ClockState.RUNNING : ClockState.BREACHED;
    }
}
