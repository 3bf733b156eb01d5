package dev.mendflow.ledger;

import dev.mendflow.ledger.Fact.Armed;
import dev.mendflow.ledger.Fact.CalendarChanged;
import dev.mendflow.ledger.Fact.Corrected;
import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.Fact.PolicyChanged;
import dev.mendflow.ledger.Fact.Resumed;
import dev.mendflow.ledger.Fact.Started;
import dev.mendflow.worktime.BudgetUnit;
import dev.mendflow.worktime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a clock has run by the facts of its ledger, taken in the order in which they hold, not in which they were learned.
 * Built once for a question and dropped.
 */
final class Course {

    private static final Comparator<Entry> AS_IT_HAPPENED =
            Comparator.comparing(Entry::at).thenComparing(Entry::seq);

    private final Schedules schedules;
    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Terms terms;
    private @Nullable Pace pace;
    private @Nullable Instant start;
    private @Nullable Instant changedAt;
    private @Nullable Instant creditedAt;
    private @Nullable Instant dueBeforeCredit;
    private Duration budget = Duration.ZERO;
    private Duration credit = Duration.ZERO;
    private @Nullable Entry pause;
    private @Nullable Entry end;

    private Course(Schedules schedules) {
        this.schedules = schedules;
    }

    /**
     * A stretch in which the clock ran, or runs while {@code until} is null.
     *
     * @param ran how much time counted; zero while it runs
     */
    private record Stretch(Instant from, @Nullable Instant until, Pace pace, Duration ran) {

        Stretch endingAt(Instant end) {
            return new Stretch(from, end, pace, pace.elapsed(from, end));
        }
    }

    /** The course by those entries that are wanted and were not corrected. */
    static Course of(List<Entry> entries, Predicate<Entry> wanted, Schedules schedules) {
        Set<Integer> wrong = corrected(entries);
        var shaping = new ArrayList<Entry>(entries.size());
        for (Entry entry : entries) {
            if (entry.fact().shapesTime() && !wrong.contains(entry.seq()) && wanted.test(entry)) {
                shaping.add(entry);
            }
        }
        shaping.sort(AS_IT_HAPPENED);
        var course = new Course(schedules);
        shaping.forEach(course::take);
        return course;
    }

    /** The numbers of the entries that do not hold. */
    static Set<Integer> corrected(List<Entry> entries) {
        var wrong = new HashSet<Integer>();
        for (Entry entry : entries) {
            if (entry.fact() instanceof Corrected corrected) {
                wrong.add(corrected.entry());
            }
        }
        return wrong;
    }

    private void take(Entry entry) {
        if (end != null) {
            return;
        }
        Instant at = entry.at();
        switch (entry.fact()) {
            case Armed armed -> adopt(armed.terms());
            case Started started -> start(at);
            case Paused paused -> pause(entry);
            case Resumed resumed -> resume(at);
            case PolicyChanged changed -> change(changed, at);
            case CalendarChanged changed -> moveTo(terms().on(changed.calendar()), at);
            default -> end = entry;
        }
    }

    private void adopt(Terms promised) {
        terms = promised;
        pace = Pace.of(promised, schedules);
    }

    private void start(Instant at) {
        if (start == null) {
            start = at;
            budget = pace().measured(terms().budget(), at);
            run(at);
        }
    }

    private void pause(Entry entry) {
        if (start != null && pause == null) {
            stand(entry.at());
            pause = entry;
        }
    }

    private void resume(Instant at) {
        if (pause != null) {
            pause = null;
            run(at);
        }
    }

    private void change(PolicyChanged changed, Instant at) {
        if (changed.mode() == ChangeMode.FREEZE) {
            return;
        }
        Instant began = start;
        if (began == null) {
            adopt(changed.terms());
            return;
        }
        switch (changed.mode()) {
            case RETRO_CREDIT -> goOn(changed.terms(), began, at);
            case RESTART -> restart(changed.terms(), at);
            case KEEP_RATIO -> keepRatio(changed.terms(), began, at);
            case FREEZE -> {}
        }
        changedAt = at;
    }

    /** A number of open days is another amount of time on another calendar; so is what was used of it. */
    private void moveTo(Terms moved, Instant at) {
        Instant began = start;
        if (began == null) {
            adopt(moved);
            return;
        }
        if (moved.budget().unit() == BudgetUnit.BUSINESS_DAY) {
            keepRatio(moved, began, at);
        } else {
            goOn(moved, began, at);
        }
        changedAt = at;
    }

    private void goOn(Terms next, Instant began, Instant at) {
        stand(at);
        adopt(next);
        budget = pace().measured(next.budget(), began);
        if (credit.compareTo(budget) < 0) {
            dueBeforeCredit = null;
        }
        runUnlessPaused(at);
    }

    private void restart(Terms next, Instant at) {
        stretches.clear();
        credit = Duration.ZERO;
        dueBeforeCredit = null;
        start = at;
        adopt(next);
        budget = pace().measured(next.budget(), at);
        runUnlessPaused(at);
    }

    private void keepRatio(Terms next, Instant began, Instant at) {
        stand(at);
        Duration used = consumed(at);
        Duration before = budget;
        Instant due = due();
        dueBeforeCredit = due != null && !due.isAfter(at) ? due : null;
        stretches.clear();
        adopt(next);
        budget = pace().measured(next.budget(), began);
        credit = Share.of(budget, used, before);
        creditedAt = at;
        runUnlessPaused(at);
    }

    private void runUnlessPaused(Instant at) {
        if (pause == null) {
            run(at);
        }
    }

    private void run(Instant at) {
        stretches.add(new Stretch(at, null, pace(), Duration.ZERO));
    }

    private void stand(Instant at) {
        if (pause == null && !stretches.isEmpty()) {
            stretches.add(stretches.removeLast().endingAt(at));
        }
    }

    /** How much time is used at {@code now}; after the end, nothing is added. */
    Duration consumed(Instant now) {
        Instant limit = end != null && end.at().isBefore(now) ? end.at() : now;
        Duration used = credit;
        for (Stretch stretch : stretches) {
            boolean over = stretch.until() != null && !stretch.until().isAfter(limit);
            used = used.plus(over ? stretch.ran() : stretch.pace().elapsed(stretch.from(), limit));
        }
        return used;
    }

    /** When the budget is used up, as if the clock had not ended; null if it will not be while it stands as it does. */
    @Nullable
    Instant due() {
        return dueBeforeCredit != null ? dueBeforeCredit : reachedAt(budget);
    }

    /** When so much time is used, as if the clock had not ended; null if it will not be while it stands as it does. */
    @Nullable
    Instant reachedAt(Duration threshold) {
        if (start == null) {
            return null;
        }
        boolean nextOpening = pace().endsWithTheNextOpening();
        Duration left = threshold.minus(credit);
        if (creditedAt != null && (left.isNegative() || left.isZero() && !nextOpening)) {
            return creditedAt;
        }
        for (Stretch stretch : stretches) {
            Pace then = stretch.pace();
            if (stretch.until() != null) {
                int over = stretch.ran().compareTo(left);
                if (over < 0 || over == 0 && nextOpening) {
                    left = left.minus(stretch.ran());
                    continue;
                }
            }
            Instant reached = then.after(stretch.from(), left);
            return nextOpening ? then.nextOpening(reached) : reached;
        }
        return null;
    }

    /** What is promised. */
    Terms terms() {
        return java.util.Objects.requireNonNull(terms, "not armed");
    }

    private Pace pace() {
        return java.util.Objects.requireNonNull(pace, "not armed");
    }

    /** The time of the calendar that counts. */
    WorkingTime time() {
        return pace().time();
    }

    boolean endsWithTheNextOpening() {
        return pace().endsWithTheNextOpening();
    }

    Duration budget() {
        return budget;
    }

    boolean isArmed() {
        return terms != null;
    }

    boolean isStarted() {
        return start != null;
    }

    boolean isPaused() {
        return pause != null;
    }

    boolean hasEnded() {
        return end != null;
    }

    /** Whether the clock has ended at {@code instant} or before; what else happens at the instant of the end comes too late. */
    boolean hasEndedAt(Instant instant) {
        return end != null && !end.at().isAfter(instant);
    }

    @Nullable
    Entry pause() {
        return pause;
    }

    @Nullable
    Entry end() {
        return end;
    }

    /** The instant, or the last change of policy if that is later: before it, nobody could know. */
    Instant known(Instant instant) {
        return changedAt != null && changedAt.isAfter(instant) ? changedAt : instant;
    }
}
