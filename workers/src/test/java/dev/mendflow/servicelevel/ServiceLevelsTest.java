package dev.mendflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.Entry;
import dev.mendflow.ledger.Fact;
import dev.mendflow.ledger.PauseOwner;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.RecordAssessment;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.ServiceMode;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.TechnicianArrived;
import dev.mendflow.servicecase.WaitOwner;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@RecordApplicationEvents
@Transactional
class ServiceLevelsTest {

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    ServiceLevels levels;

    @Autowired
    ServiceLevelClocks clocks;

    @Autowired
    RecordAssessment recordAssessment;

    @Autowired
    SettableClock clock;

    @Autowired
    PromiseServiceLevels promiseServiceLevels;

    @Autowired
    ApplyPriority applyPriority;

    @Autowired
    ReadClocks readClocks;

    @Autowired
    ClockSweep sweep;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ClaimRung claimRung;

    @Autowired
    RecordEscalation recordEscalation;

    CaseId id;
    Instant reportedAt;

    @BeforeEach
    void aReportedCase() {
        clock.advance(Duration.ofMinutes(1));
        reportedAt = clock.instant();
        id = new Reports(cases, progress).aReportedCase();
    }

    @Test
    void aCaseHasItsClocksFromTheMomentItIsReported() {
        assertThat(levels.clocksOf(id))
                .extracting(PromisedClock::metric)
                .containsExactly(Metric.FIRST_RESPONSE, Metric.ASSESSMENT, Metric.RESOLUTION);
        assertThat(due(Metric.FIRST_RESPONSE)).isEqualTo(reportedAt.plus(Duration.ofMinutes(30)));
        assertThat(cases.get(id).nextDueAt()).isEqualTo(due(Metric.FIRST_RESPONSE));
    }

    @Test
    void theDecidedSeverityMovesThePromises() {
        promiseServiceLevels.perform(new PromiseServiceLevels.Given(id, Severity.P1));
        promiseServiceLevels.perform(new PromiseServiceLevels.Given(id, Severity.P1));

        assertThat(due(Metric.FIRST_RESPONSE)).isEqualTo(reportedAt.plus(Duration.ofMinutes(15)));
        assertThat(due(Metric.RESOLUTION)).isEqualTo(reportedAt.plus(Duration.ofHours(24)));
        assertThat(cases.get(id).severity()).isEqualTo(Severity.P1);
        assertThat(levels.clocksOf(id)).hasSize(3);
        assertThat(clocks.of(id)).allSatisfy(clock -> assertThat(clock.ledger().entries())
                .extracting(Entry::fact)
                .hasExactlyElementsOfTypes(Fact.Armed.class, Fact.Started.class, Fact.PolicyChanged.class));
    }

    @Test
    void theLastPriorityCountsWhateverOrderTheMessagesComeIn() {
        cases.changePriority(id, Severity.P4, "calm", Actor.staff("m"));
        cases.changePriority(id, Severity.P1, "smoke", Actor.staff("m"));

        var applied = applyPriority.perform(new ApplyPriority.Given(id, Severity.P4));

        assertThat(applied.severity()).isEqualTo(Severity.P1);
        assertThat(due(Metric.RESOLUTION)).isEqualTo(reportedAt.plus(Duration.ofHours(24)));
    }

    @Test
    void aCaseThatWaitsStopsItsClocksAndSaysForWhom() {
        clock.advance(Duration.ofMinutes(10));
        cases.hold(id, "part missing", WaitOwner.PARTS, null, Actor.staff("a-li"));

        assertThat(levels.clocksOf(id)).allSatisfy(waiting -> {
            assertThat(waiting.status().state()).isEqualTo(ClockState.PAUSED);
            assertThat(waiting.status().pause()).isEqualTo(new Fact.Paused("part missing", PauseOwner.PARTS));
            assertThat(waiting.status().dueAt()).isNull();
            assertThat(waiting.status().consumed()).isEqualTo(Duration.ofMinutes(10));
        });
        assertThat(cases.get(id).nextDueAt()).isNull();
        clock.advance(Duration.ofHours(5));
        assertThat(read()).isEqualTo(new ReadClocks.Result(true, null));

        cases.resume(id, Actor.staff("a-li"));

        assertThat(due(Metric.FIRST_RESPONSE)).isEqualTo(clock.instant().plus(Duration.ofMinutes(20)));
        assertThat(cases.get(id).nextDueAt()).isEqualTo(due(Metric.FIRST_RESPONSE));
    }

    @Test
    void anotherPriorityKeepsTheTimeUsedAndTheTimeWaited() {
        clock.advance(Duration.ofHours(2));
        cases.hold(id, "where is it?", WaitOwner.CUSTOMER, null, Actor.staff("a-li"));
        clock.advance(Duration.ofHours(3));
        cases.resume(id, Actor.staff("a-li"));
        clock.advance(Duration.ofHours(1));

        cases.changePriority(id, Severity.P1, "smoke", Actor.staff("m"));

        assertThat(due(Metric.RESOLUTION)).isEqualTo(reportedAt.plus(Duration.ofHours(24 + 3)));
    }

    @Test
    void howACaseIsServedIsPartOfWhatIsPromised() {
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);

        recordAssessment.perform(new RecordAssessment.Given(id, Severity.P2, ServiceMode.REMOTE, null, true, "a-li"));

        assertThat(due(Metric.RESOLUTION)).isEqualTo(reportedAt.plus(Duration.ofHours(24)));
        assertThat(state(Metric.ASSESSMENT)).isEqualTo(ClockState.MET);
    }

    @Test
    void anArrivalIsPromisedWhereSomebodyDrivesOutAndCountsByTheClockOfTheDevice() {
        assertThat(levels.clocksOf(id)).extracting(PromisedClock::metric).doesNotContain(Metric.ARRIVAL);
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        recordAssessment.perform(new RecordAssessment.Given(id, Severity.P2, ServiceMode.ON_SITE, null, true, "a-li"));
        assertThat(due(Metric.ARRIVAL)).isEqualTo(reportedAt.plus(Duration.ofHours(8)));
        clock.advance(Duration.ofHours(9));
        read();
        assertThat(state(Metric.ARRIVAL)).isEqualTo(ClockState.BREACHED);
        RungFired fired = fired(Metric.ARRIVAL);

        publisher.publishEvent(new TechnicianArrived(id, reportedAt.plus(Duration.ofMinutes(470))));

        assertThat(state(Metric.ARRIVAL)).isEqualTo(ClockState.MET);
        assertThat(claim(fired).claimed()).as("nobody is told any more").isFalse();
        assertThat(state(Metric.RESOLUTION)).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aCaseThatIsReopenedWhileItNoLongerWaitsRuns() {
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        cases.hold(id, "asked", WaitOwner.CUSTOMER, null, Actor.staff("a-li"));
        progress.enter(id, Phase.FEEDBACK, Actor.SYSTEM);
        cases.resume(id, Actor.staff("a-li"));

        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);

        assertThat(state(Metric.RESOLUTION)).isEqualTo(ClockState.RUNNING);
        assertThat(state(Metric.FIRST_RESPONSE)).isEqualTo(ClockState.MET);
    }

    @Test
    void listsShowWhatFallsDueFirstPageByPage() {
        clock.advance(Duration.ofMinutes(31));
        var other = new Reports(cases, progress).aReportedCase();
        cases.hold(other, "part missing", WaitOwner.PARTS, null, Actor.staff("a-li"));

        assertThat(found(ClockState.BREACHED, Metric.FIRST_RESPONSE))
                .contains(id)
                .doesNotContain(other);
        assertThat(found(ClockState.RUNNING, Metric.RESOLUTION)).contains(id).doesNotContain(other);
        assertThat(found(ClockState.PAUSED, Metric.RESOLUTION)).contains(other).doesNotContain(id);
        var all = found(null, null);
        assertThat(all.indexOf(id)).isLessThan(all.indexOf(other));
        assertThatThrownBy(() -> levels.search(new ClockQuery(null, null, "nonsense", 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Page by page, three clocks each. */
    private List<CaseId> found(@Nullable ClockState state, @Nullable Metric metric) {
        var found = new ArrayList<CaseId>();
        String cursor = null;
        do {
            ClockPage page = levels.search(new ClockQuery(state, metric, cursor, 3));
            page.clocks().forEach(clock -> found.add(clock.caseId()));
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    @Test
    void anAnswerKeepsTheFirstPromiseAndNothingElse() {
        cases.staffWrites(id, "We are on it.", Actor.staff("a-li"));

        assertThat(state(Metric.FIRST_RESPONSE)).isEqualTo(ClockState.MET);
        assertThat(state(Metric.ASSESSMENT)).isEqualTo(ClockState.RUNNING);
        assertThat(cases.get(id).nextDueAt()).isEqualTo(due(Metric.ASSESSMENT));
    }

    @Test
    void theWayOfTheCaseKeepsThePromises() {
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        assertThat(state(Metric.ASSESSMENT)).isEqualTo(ClockState.RUNNING);

        progress.enter(id, Phase.DISPATCHING, Actor.SYSTEM);
        assertThat(state(Metric.ASSESSMENT)).isEqualTo(ClockState.MET);
        assertThat(state(Metric.RESOLUTION)).isEqualTo(ClockState.RUNNING);

        clock.advance(Duration.ofHours(49));
        progress.enter(id, Phase.FEEDBACK, Actor.SYSTEM);
        assertThat(state(Metric.RESOLUTION)).isEqualTo(ClockState.MISSED);
        assertThat(cases.get(id).nextDueAt()).isNull();

        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        assertThat(state(Metric.RESOLUTION)).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void aCancelledCaseOwesNothing() {
        progress.enter(id, Phase.CANCELLED, Actor.SYSTEM);

        assertThat(levels.clocksOf(id))
                .allSatisfy(clock -> assertThat(clock.status().state()).isEqualTo(ClockState.CANCELLED));
        assertThat(read()).isEqualTo(new ReadClocks.Result(false, null));
    }

    @Test
    void anAlarmThatComesTooEarlyIsSetForTheNextRung() {
        assertThat(read()).isEqualTo(new ReadClocks.Result(true, reportedAt.plus(Duration.ofSeconds(1350))));
        assertThat(events.stream(RungFired.class)).isEmpty();
    }

    /** The clock of the engine is in front of ours; without more it would ring again and again until ours has caught up. */
    @Test
    void anAlarmThatRingsBeforeWeHaveItsTimeIsSetSoMuchLater() {
        Instant rung = reportedAt.plus(Duration.ofSeconds(1350));
        clock.advance(Duration.ofSeconds(1340));

        assertThat(readClocks.perform(new ReadClocks.Given(id, rung)).alarmAt()).isEqualTo(rung.plusSeconds(10));
        clock.advance(Duration.ofSeconds(10));
        assertThat(readClocks
                        .perform(new ReadClocks.Given(id, rung.plusSeconds(10)))
                        .alarmAt())
                .as("the next rung, by the clock of the engine")
                .isEqualTo(reportedAt.plus(Duration.ofMinutes(30)).plusSeconds(10));
        assertThat(readClocks.perform(new ReadClocks.Given(id, rung)).alarmAt())
                .as("one that rings late")
                .isEqualTo(reportedAt.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aClockThatIsPutBackTakesNothingBackThatSomebodyWasTold() {
        clock.advance(Duration.ofMinutes(31));
        read();
        RungFired fired = fired(Metric.FIRST_RESPONSE);
        clock.advance(Duration.ofHours(-1));

        cases.hold(id, "part missing", WaitOwner.PARTS, null, Actor.staff("a-li"));
        cases.resume(id, Actor.staff("a-li"));
        cases.staffWrites(id, "We are on it.", Actor.staff("a-li"));

        assertThat(state(Metric.FIRST_RESPONSE)).isEqualTo(ClockState.MISSED);
        assertThat(claim(fired).claimed()).as("what was reached stays so").isTrue();
        assertThat(clocks.of(id)).allSatisfy(known -> assertThat(known.ledger().entries())
                .isSortedAccordingTo(Comparator.comparing(Entry::recordedAt))
                .extracting(Entry::fact)
                .doesNotHaveAnyElementsOfTypes(Fact.RungRetracted.class, Fact.Corrected.class));
        assertThat(due(Metric.RESOLUTION)).isEqualTo(reportedAt.plus(Duration.ofHours(48)));
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void anAlarmDoesNotRingAFractionOfAMillisecondEarly() {
        clock.advance(Duration.ofNanos(564_000));
        id = new Reports(cases, progress).aReportedCase();

        assertThat(read().alarmAt())
                .isEqualTo(reportedAt.plus(Duration.ofSeconds(1350)).plusMillis(1));
        clock.advance(Duration.ofNanos(436_000));
    }

    @Test
    void aBrokenPromiseIsNotedOnce() {
        clock.advance(Duration.ofMinutes(30));

        assertThat(read()).isEqualTo(new ReadClocks.Result(true, reportedAt.plus(Duration.ofMinutes(45))));
        read();

        assertThat(cases.timeline(id))
                .filteredOn(entry -> entry.type().equals("promise.breached"))
                .hasSize(1);
        assertThat(events.stream(RungFired.class)).hasSize(1);
    }

    @Test
    void aKeptPromiseHasNoAlarm() {
        cases.staffWrites(id, "We are on it.", Actor.staff("a-li"));
        clock.advance(Duration.ofMinutes(31));

        assertThat(read()).isEqualTo(new ReadClocks.Result(true, reportedAt.plus(Duration.ofMinutes(45))));
        assertThat(events.stream(RungFired.class)).isEmpty();
    }

    @Test
    void aCaseHasOneAlarmAndItIsToldOnlyWhatItWouldMiss() {
        assertThat(events.stream(ClocksStarted.class)).hasSize(1);

        cases.hold(id, "part missing", WaitOwner.PARTS, null, Actor.staff("a-li"));
        assertThat(events.stream(ClocksChanged.class))
                .as("an alarm that rings for nothing")
                .isEmpty();
        cases.resume(id, Actor.staff("a-li"));
        assertThat(events.stream(ClocksChanged.class))
                .as("an alarm that may know of no time")
                .hasSize(1);
        cases.changePriority(id, Severity.P4, "calm", Actor.staff("m"));
        assertThat(events.stream(ClocksChanged.class)).as("later").hasSize(1);
        cases.changePriority(id, Severity.P1, "smoke", Actor.staff("m"));
        assertThat(events.stream(ClocksChanged.class)).as("earlier").hasSize(2);

        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        progress.enter(id, Phase.FEEDBACK, Actor.SYSTEM);
        assertThat(events.stream(ClocksChanged.class)).as("none is open").hasSize(3);

        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        assertThat(events.stream(ClocksStarted.class)).as("open again").hasSize(2);
        assertThat(Stream.concat(
                        events.stream(ClocksStarted.class).map(ClocksStarted::messageId),
                        events.stream(ClocksChanged.class).map(ClocksChanged::messageId)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRungOfABrokenPromiseIsClaimedOnceAndGoesUpTheLine() {
        clock.advance(Duration.ofHours(49));
        read();
        RungFired fired = fired(Metric.RESOLUTION);

        assertThat(claim(fired)).isEqualTo(new ClaimRung.Result(true, true));
        assertThat(claim(fired)).isEqualTo(new ClaimRung.Result(false, false));
        recordEscalation.perform(new RecordEscalation.Given(id, Metric.RESOLUTION, "m-zhao"));

        assertThat(levels.clocksOf(id).getLast().claims()).singleElement().satisfies(claim -> {
            assertThat(claim.rung()).isEqualTo("100%");
            assertThat(claim.level()).isEqualTo(1);
            assertThat(claim.handledBy()).isEqualTo("m-zhao");
        });
        assertThat(levels.isOpen(fired.clockId())).isTrue();
    }

    @Test
    void eachRungAfterTheDueTimeIsHeardOnePlaceFurtherUp() {
        for (int minutes : new int[] {23, 7, 30, 30, 30}) {
            clock.advance(Duration.ofMinutes(minutes));
            read();
        }

        assertThat(events.stream(RungFired.class)
                        .filter(fired -> fired.metric() == Metric.FIRST_RESPONSE)
                        .map(this::claim)
                        .map(ClaimRung.Result::breached))
                .containsExactly(false, true, true, true, true);

        assertThat(of(Metric.FIRST_RESPONSE).claims())
                .extracting(RungClaim::level)
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aRungBeforeTheDueTimeStaysWithWhoHasTheCase() {
        clock.advance(Duration.ofHours(36));
        read();
        RungFired fired = fired(Metric.RESOLUTION);

        assertThat(claim(fired)).isEqualTo(new ClaimRung.Result(true, false));
        assertThat(of(Metric.RESOLUTION).claims()).extracting(RungClaim::level).containsExactly(0);
    }

    @Test
    void aRungThatWasNotReachedAfterAllIsNotHeard() {
        clock.advance(Duration.ofHours(49));
        read();
        RungFired fired = fired(Metric.RESOLUTION);
        clocks.record(fired.clockId(), new Fact.Met(), reportedAt.plus(Duration.ofHours(47)));

        assertThat(claim(fired)).isEqualTo(new ClaimRung.Result(false, false));

        assertThat(of(Metric.RESOLUTION).claims()).isEmpty();
        assertThat(levels.isOpen(fired.clockId())).isFalse();
    }

    @Test
    void theSweepRingsWhatDidNotRingOnce() {
        clock.advance(Duration.ofMinutes(31));
        double before = swept();

        sweep.sweep();
        double after = swept();
        sweep.sweep();

        assertThat(after).as("with cases of other tests").isGreaterThan(before);
        assertThat(swept()).isEqualTo(after);
        assertThat(events.stream(RungFired.class).filter(fired -> fired.caseId().equals(id)))
                .singleElement()
                .satisfies(fired -> assertThat(fired.metric()).isEqualTo(Metric.FIRST_RESPONSE));
        assertThat(events.stream(ClocksStarted.class)
                        .filter(told -> told.caseId().equals(id)))
                .hasSize(2);
        assertThat(events.stream(ClocksChanged.class)
                        .filter(told -> told.caseId().equals(id)))
                .hasSize(1);
    }

    private double swept() {
        return meters.get("mendflow.servicelevel.swept").counter().count();
    }

    private RungFired fired(Metric metric) {
        return events.stream(RungFired.class)
                .filter(fired -> fired.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private ClaimRung.Result claim(RungFired fired) {
        return claimRung.perform(new ClaimRung.Given(id, fired.clockId(), fired.entry()));
    }

    private ReadClocks.Result read() {
        return readClocks.perform(new ReadClocks.Given(id, null));
    }

    private @Nullable Instant due(Metric metric) {
        return of(metric).status().dueAt();
    }

    private ClockState state(Metric metric) {
        return of(metric).status().state();
    }

    private PromisedClock of(Metric metric) {
        return levels.clocksOf(id).stream()
                .filter(clock -> clock.metric() == metric)
                .findFirst()
                .orElseThrow();
    }
}
