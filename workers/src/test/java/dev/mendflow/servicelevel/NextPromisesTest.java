package dev.mendflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.PauseOwner;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.WaitOwner;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@Transactional
class NextPromisesTest {

    private static final Instant SATURDAY = Instant.parse("2027-01-09T04:00:00Z");
    private static final Instant MONDAY_NINE_IN_SHANGHAI = Instant.parse("2027-01-11T01:00:00Z");
    private static final Actor BY = Actor.staff("agent");

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    NextPromises promises;

    @Autowired
    SettableClock clock;

    private Instant before;
    private CaseId id;

    @BeforeEach
    void aCaseOfASaturday() {
        before = clock.instant();
        clock.set(SATURDAY);
        id = new Reports(cases, progress).aReportedCase();
    }

    @AfterEach
    void timeGoesOn() {
        clock.set(before);
    }

    @Test
    void theClockThatRunsOutFirstIsTheNext() {
        NextPromise next = next();

        assertThat(next.metric()).isEqualTo(Metric.FIRST_RESPONSE);
        assertThat(next.state()).isEqualTo(ClockState.RUNNING);
        assertThat(next.dueAt()).isEqualTo(cases.get(id).nextDueAt());
        assertThat(next.opensAt()).as("counts day and night").isNull();

        clock.advance(Duration.ofMinutes(31));
        assertThat(next().state()).isEqualTo(ClockState.BREACHED);
        assertThat(next().remaining()).isNegative();
    }

    @Test
    void aClockThatIsHeldSaysWhatIsLeftAndWhomItWaitsFor() {
        clock.advance(Duration.ofMinutes(10));
        cases.hold(id, "asks", WaitOwner.PARTS, null, BY);
        clock.advance(Duration.ofMinutes(10));

        assertThat(next().state()).isEqualTo(ClockState.PAUSED);
        assertThat(next().remaining()).isEqualTo(Duration.ofMinutes(20));
        assertThat(next().pausedFor()).isEqualTo(PauseOwner.PARTS);
        assertThat(next().dueAt()).isNull();
    }

    @Test
    void aClockOfWorkingHoursSaysWhenItGoesOn() {
        cases.changePriority(id, Severity.P3, "it drives", BY);

        assertThat(next().state()).isEqualTo(ClockState.RUNNING);
        assertThat(next().opensAt()).isEqualTo(MONDAY_NINE_IN_SHANGHAI);

        clock.set(MONDAY_NINE_IN_SHANGHAI);
        assertThat(next().opensAt()).isNull();
    }

    @Test
    void aCaseWithoutOpenClocksIsLeftOut() {
        assertThat(promises.of(List.of(id, new CaseId(new UUID(0, 1))))).containsOnlyKeys(id);
        assertThat(promises.of(List.of())).isEmpty();
    }

    private NextPromise next() {
        return promises.of(List.of(id)).get(id);
    }
}
