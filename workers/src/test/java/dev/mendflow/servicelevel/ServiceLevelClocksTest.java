package dev.mendflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.Entry;
import dev.mendflow.ledger.Fact.Breached;
import dev.mendflow.ledger.Fact.CalendarChanged;
import dev.mendflow.ledger.Fact.Cancelled;
import dev.mendflow.ledger.Fact.Corrected;
import dev.mendflow.ledger.Fact.Met;
import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.Fact.PolicyChanged;
import dev.mendflow.ledger.Fact.Resumed;
import dev.mendflow.ledger.Fact.Started;
import dev.mendflow.ledger.FactRefused;
import dev.mendflow.ledger.PauseOwner;
import dev.mendflow.ledger.Rung;
import dev.mendflow.ledger.Terms;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import dev.mendflow.worktime.Budget;
import dev.mendflow.worktime.CalendarId;
import dev.mendflow.worktime.CalendarRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@Transactional
class ServiceLevelClocksTest {

    private static final CalendarRef CN = new CalendarRef(new CalendarId("CN"), 1);
    private static final Instant MONDAY_9 = Instant.parse("2026-11-09T01:00:00Z");

    @Autowired
    ServiceLevelClocks clocks;

    @Autowired
    ClockStore store;

    @Autowired
    SettableClock clock;

    private final CaseId caseId = CaseId.random();

    @BeforeEach
    void mondayMorning() {
        clock.set(MONDAY_9);
    }

    @Test
    void aLedgerReadsBackAsItWasWritten() {
        var id = running(Duration.ofHours(6)).id();
        at("02:00", new Paused("part missing", PauseOwner.PARTS));
        at("03:00", new Resumed());
        at(
                "04:00",
                new PolicyChanged(
                        ChangeMode.RETRO_CREDIT, terms(Duration.ofHours(2)).repeating(Duration.ofHours(1), 2)));
        at("05:00", new CalendarChanged(new CalendarRef(new CalendarId("24x7"), 1)));
        clock.set(Instant.parse("2026-11-09T12:00:00Z"));
        clocks.advance(id);
        var last = clocks.record(id, new Met(), Instant.parse("2026-11-09T03:30:00Z"));

        assertThat(clocks.find(id)).contains(last);
        assertThat(clocks.of(caseId)).containsExactly(last);
        assertThat(last.ledger().entries())
                .extracting(Entry::fact)
                .hasAtLeastOneElementOfType(Breached.class)
                .hasAtLeastOneElementOfType(Corrected.class);
        assertThat(clocks.status(last).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void aCaseIsPromisedAThingOnce() {
        var first = clocks.arm(caseId, "FIRST_RESPONSE", terms(Duration.ofHours(8)), MONDAY_9);

        assertThat(clocks.arm(caseId, "FIRST_RESPONSE", terms(Duration.ofHours(2)), MONDAY_9))
                .isEqualTo(first);
        assertThat(clocks.status(first).state()).isEqualTo(ClockState.ARMED);
    }

    @Test
    void ofTwoWhoAddAtTheSameTimeOneIsTold() {
        var before = running(Duration.ofHours(6));
        var one = at("02:00", new Cancelled("by the customer"));

        assertThatThrownBy(() -> store.update(before, one, new ClockStore.Summary(ClockState.CANCELLED, null, null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    /** An alarm that rings while the sweep rings it too: the second finds nothing, and has no news. */
    @Test
    void whoeverComesSecondHasNoNewsOfWhatTheFirstAdded() {
        var known = running(Duration.ofHours(6));
        clock.set(MONDAY_9.plus(Duration.ofHours(12)));
        var first = clocks.advance(known.id());
        var found = new ArrayList<ServiceLevelClock>();

        var second = clocks.change(known, same -> same.advanced(clocks.now()), found::add);

        assertThat(second).isEqualTo(first);
        assertThat(found).singleElement().satisfies(before -> assertThat(second.since(before))
                .isEmpty());
    }

    @Test
    void whatCannotHaveHappenedIsRefused() {
        running(Duration.ofHours(6));

        assertThatThrownBy(() -> at("02:00", new Resumed()))
                .isInstanceOfSatisfying(FactRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(FactRefused.Reason.NOT_PAUSED));
    }

    @Test
    void theSweepFindsWhatIsDueAndNothingElse() {
        var soon = running(Duration.ofHours(1)).id();
        assertThat(clocks.late(Duration.ZERO, 1_000)).doesNotContain(caseId);

        clock.set(MONDAY_9.plus(Duration.ofHours(2)));
        assertThat(clocks.late(Duration.ZERO, 1_000)).contains(caseId);
        clocks.advance(soon);

        assertThat(clocks.late(Duration.ZERO, 1_000)).doesNotContain(caseId);
        assertThat(clocks.advance(soon)).isEqualTo(clocks.find(soon).orElseThrow());
    }

    private ServiceLevelClock running(Duration budget) {
        var armed = clocks.arm(caseId, "RESOLUTION", terms(budget), MONDAY_9);
        return clocks.record(armed.id(), new Started(), MONDAY_9);
    }

    private ServiceLevelClock at(String time, dev.mendflow.ledger.Fact fact) {
        clock.set(Instant.parse("2026-11-09T" + time + ":00Z"));
        return clocks.record(clocks.of(caseId).getFirst().id(), fact, clock.instant());
    }

    private static Terms terms(Duration budget) {
        return new Terms(Budget.ofWork(budget), CN, List.of(Rung.at(75), Rung.at(100)));
    }
}
