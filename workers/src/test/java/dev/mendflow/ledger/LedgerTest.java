package dev.mendflow.ledger;

import static dev.mendflow.ledger.Calendars.allDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.ledger.Fact.Breached;
import dev.mendflow.ledger.Fact.Corrected;
import dev.mendflow.ledger.Fact.Met;
import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.Fact.PolicyChanged;
import dev.mendflow.ledger.Fact.Resumed;
import dev.mendflow.ledger.Fact.RungReached;
import dev.mendflow.ledger.Fact.RungSkipped;
import dev.mendflow.ledger.Fact.Started;
import dev.mendflow.ledger.Fact.Waived;
import dev.mendflow.worktime.Budget;
import dev.mendflow.worktime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant START = Instant.parse("2026-11-09T00:00:00Z");
    private static final WorkingTime TIME = new WorkingTime(allDay("UTC"));
    private static final Schedules SCHEDULES = ref -> TIME;

    @Test
    void aPausedClockHasNoDueTimeAndSaysWhomItWaitsFor() {
        var paused =
                record(running(4), new Paused("photos", PauseOwner.CUSTOMER), 1).status(hour(9), SCHEDULES);

        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        assertThat(paused.dueAt()).isNull();
        assertThat(paused.nextRungAt()).isNull();
        assertThat(paused.remaining()).isEqualTo(Duration.ofHours(3));
        assertThat(paused.pause()).isEqualTo(new Paused("photos", PauseOwner.CUSTOMER));
    }

    @Test
    void ofSeveralRungsThatWerePassedOnlyTheHighestFires() {
        var late = running(4, 50, 75, 100).advance(hour(10), SCHEDULES);

        assertThat(late.entries())
                .extracting(Entry::fact)
                .endsWith(
                        new RungSkipped(Rung.at(50)),
                        new RungSkipped(Rung.at(75)),
                        new RungReached(Rung.at(100)),
                        new Breached());
        assertThat(late.advance(hour(20), SCHEDULES)).isEqualTo(late);
    }

    @Test
    void aLowerPriorityDoesNotFireAgainWhatHasFired() {
        var breached = running(4, 75, 100).runTo(hour(5), true, SCHEDULES);
        var lowered = record(breached, new PolicyChanged(ChangeMode.RETRO_CREDIT, terms(20, 75, 100)), 6);

        assertThat(lowered.status(hour(6), SCHEDULES).state()).isEqualTo(ClockState.RUNNING);
        assertThat(lowered.runTo(hour(30), true, SCHEDULES).entries().stream()
                        .filter(entry -> entry.fact() instanceof RungReached))
                .hasSize(2);
    }

    @Test
    void theAlarmRepeatsAfterTheDueTime() {
        var ledger = Ledger.started(terms(4, 100).repeating(Duration.ofHours(1), 3), START, SCHEDULES)
                .runTo(hour(30), true, SCHEDULES);

        assertThat(ledger.status(hour(30), SCHEDULES).rungs())
                .extracting(RungStatus::at)
                .containsExactly(hour(4), hour(5), hour(6), hour(7));
    }

    @Test
    void aNewBudgetMovesADueTimeThatAFormerRatioHadPassed() {
        var overdue = running(1, 100).runTo(hour(2), true, SCHEDULES);
        var kept = record(overdue, new PolicyChanged(ChangeMode.KEEP_RATIO, terms(2, 100)), 2);
        assertThat(kept.status(hour(2), SCHEDULES).dueAt()).isEqualTo(hour(1));

        var credited = record(kept, new PolicyChanged(ChangeMode.RETRO_CREDIT, terms(10, 100)), 3);

        assertThat(credited.status(hour(3), SCHEDULES).state()).isEqualTo(ClockState.RUNNING);
        assertThat(credited.status(hour(3), SCHEDULES).dueAt()).isEqualTo(hour(8));
    }

    @Test
    void aHoldThatWasLearnedLateTakesBackTheBreach() {
        var breached = running(4, 100).runTo(hour(6), true, SCHEDULES);

        var corrected = breached.record(new Paused("photos", PauseOwner.CUSTOMER), hour(3), hour(6), SCHEDULES);
        assertThat(corrected.status(hour(6), SCHEDULES).breachedAt()).isNull();
        assertThat(corrected.status(hour(6), SCHEDULES).rungs())
                .containsExactly(new RungStatus(Rung.at(100), hour(4), RungStatus.State.RETRACTED));

        var resumed = record(corrected, new Resumed(), 8).runTo(hour(9), true, SCHEDULES);
        assertThat(resumed.status(hour(9), SCHEDULES).rungs())
                .containsExactly(new RungStatus(Rung.at(100), hour(9), RungStatus.State.FIRED));
    }

    @Test
    void aReopenedClockRunsOnAsIfItHadNotStopped() {
        var met = record(running(4, 100), new Met(), 1);
        int seq = met.entries().getLast().seq();

        var reopened = record(met, new Corrected(seq, "not repaired"), 2);

        assertThat(reopened.status(hour(2), SCHEDULES).dueAt()).isEqualTo(hour(4));
        assertThat(reopened.entries()).startsWith(met.entries().toArray(Entry[]::new));
    }

    @Test
    void whatCannotHaveHappenedIsRefused() {
        refused(FactRefused.Reason.NOT_PAUSED, running(4), new Resumed(), 1, 1);
        refused(FactRefused.Reason.ALREADY_STARTED, running(4), new Started(), 1, 1);
        refused(FactRefused.Reason.BEFORE_START, running(4), new Paused("", PauseOwner.US), -1, 1);
        refused(FactRefused.Reason.FROM_THE_FUTURE, running(4), new Met(), 2, 1);
        refused(FactRefused.Reason.NO_SUCH_ENTRY, running(4), new Corrected(1, ""), 1, 1);
        refused(FactRefused.Reason.ALREADY_ENDED, record(running(4), new Waived("goodwill"), 1), new Met(), 2, 2);
        var paused = record(running(4), new Paused("", PauseOwner.US), 1);
        refused(FactRefused.Reason.ALREADY_PAUSED, paused, new Paused("", PauseOwner.US), 2, 2);
    }

    @Test
    void twentyThousandClocksAreWorkedOutInAMoment() {
        var time = new WorkingTime(Calendars.china());
        var ledgers = new ArrayList<Ledger>();
        for (int i = 0; i < 20_000; i++) {
            var start = START.plusSeconds(i * 37L);
            ledgers.add(Ledger.started(terms(1 + i % 48, 50, 75, 90, 100), start, ref -> time));
        }

        long began = System.nanoTime();
        long due = ledgers.stream()
                .filter(ledger -> ledger.status(START.plus(Duration.ofDays(9)), ref -> time)
                                .dueAt()
                        != null)
                .count();

        assertThat(due).isEqualTo(20_000);
        // A tenth of that on an idle machine; the limit is for the order of magnitude.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    private static void refused(FactRefused.Reason reason, Ledger ledger, Fact fact, int at, int recordedAt) {
        assertThatThrownBy(() -> ledger.record(fact, hour(at), hour(recordedAt), SCHEDULES))
                .isInstanceOfSatisfying(FactRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static Ledger record(Ledger ledger, Fact fact, int hour) {
        return ledger.record(fact, hour(hour), hour(hour), SCHEDULES);
    }

    private static Ledger running(int hours, int... percents) {
        return Ledger.started(terms(hours, percents), START, SCHEDULES);
    }

    private static Terms terms(int hours, int... percents) {
        List<Rung> rungs = IntStream.of(percents).mapToObj(Rung::at).toList();
        return new Terms(Budget.ofWork(Duration.ofHours(hours)), TIME.calendar().ref(), rungs);
    }

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
