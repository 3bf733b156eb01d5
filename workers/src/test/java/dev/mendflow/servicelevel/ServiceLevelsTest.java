package dev.mendflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@Transactional
class ServiceLevelsTest {

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    ServiceLevels levels;

    @Autowired
    Notices notices;

    @Autowired
    SettableClock clock;

    @Autowired
    PromiseServiceLevels promiseServiceLevels;

    @Autowired
    ApplyPriority applyPriority;

    @Autowired
    CheckPromise checkPromise;

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
    void aCaseHasItsPromisesFromTheMomentItIsReported() {
        assertThat(levels.promisesOf(id))
                .extracting(Promise::metric)
                .containsExactly(Metric.FIRST_RESPONSE, Metric.ASSESSMENT, Metric.RESOLUTION);
        assertThat(due(Metric.FIRST_RESPONSE)).isEqualTo(reportedAt.plus(Duration.ofMinutes(30)));
        assertThat(cases.get(id).nextDueAt()).isEqualTo(due(Metric.FIRST_RESPONSE));
    }

    @Test
    void theDecidedSeverityMovesThePromises() {
        var due = promiseServiceLevels.perform(new PromiseServiceLevels.Given(id, Severity.P1));

        assertThat(due.responseDueAt()).isEqualTo(reportedAt.plus(Duration.ofMinutes(15)));
        assertThat(due.resolutionDueAt()).isEqualTo(reportedAt.plus(Duration.ofHours(24)));
        assertThat(cases.get(id).severity()).isEqualTo(Severity.P1);
        assertThat(promiseServiceLevels.perform(new PromiseServiceLevels.Given(id, Severity.P1)))
                .isEqualTo(due);
        assertThat(levels.promisesOf(id)).hasSize(3);
    }

    @Test
    void theLastPriorityCountsWhateverOrderTheMessagesComeIn() {
        cases.changePriority(id, Severity.P4, "calm", Actor.staff("m"));
        cases.changePriority(id, Severity.P1, "smoke", Actor.staff("m"));

        var applied = applyPriority.perform(new ApplyPriority.Given(id, Severity.P4));

        assertThat(applied.severity()).isEqualTo(Severity.P1);
        assertThat(applied.resolutionDueAt()).isEqualTo(reportedAt.plus(Duration.ofHours(24)));
    }

    @Test
    void anAnswerKeepsTheFirstPromiseAndNothingElse() {
        cases.staffWrites(id, "We are on it.", Actor.staff("a-li"));

        assertThat(state(Metric.FIRST_RESPONSE)).isEqualTo(PromiseState.MET);
        assertThat(state(Metric.ASSESSMENT)).isEqualTo(PromiseState.RUNNING);
        assertThat(cases.get(id).nextDueAt()).isEqualTo(due(Metric.ASSESSMENT));
    }

    @Test
    void theWayOfTheCaseKeepsThePromises() {
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        assertThat(state(Metric.ASSESSMENT)).isEqualTo(PromiseState.RUNNING);

        progress.enter(id, Phase.DISPATCHING, Actor.SYSTEM);
        assertThat(state(Metric.ASSESSMENT)).isEqualTo(PromiseState.MET);
        assertThat(state(Metric.RESOLUTION)).isEqualTo(PromiseState.RUNNING);

        clock.advance(Duration.ofHours(49));
        progress.enter(id, Phase.FEEDBACK, Actor.SYSTEM);
        assertThat(state(Metric.RESOLUTION)).isEqualTo(PromiseState.MISSED);
        assertThat(cases.get(id).nextDueAt()).isNull();

        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        assertThat(state(Metric.RESOLUTION)).isEqualTo(PromiseState.BREACHED);
    }

    @Test
    void aCancelledCaseOwesNothing() {
        progress.enter(id, Phase.CANCELLED, Actor.SYSTEM);

        assertThat(levels.promisesOf(id)).allSatisfy(promise -> assertThat(promise.state(clock.instant()))
                .isEqualTo(PromiseState.WITHDRAWN));
        assertThat(check(Metric.RESOLUTION)).isEqualTo(new CheckPromise.Result(false, null));
    }

    @Test
    void aTimerThatComesTooEarlyIsSentBack() {
        assertThat(check(Metric.FIRST_RESPONSE)).isEqualTo(new CheckPromise.Result(false, due(Metric.FIRST_RESPONSE)));
    }

    @Test
    void aBrokenPromiseIsNotedOnce() {
        clock.advance(Duration.ofMinutes(30));

        assertThat(check(Metric.FIRST_RESPONSE)).isEqualTo(new CheckPromise.Result(true, null));
        assertThat(check(Metric.FIRST_RESPONSE)).isEqualTo(new CheckPromise.Result(true, null));

        assertThat(cases.timeline(id))
                .filteredOn(entry -> entry.type().equals("promise.breached"))
                .hasSize(1);
    }

    @Test
    void aKeptPromiseIsNotBroken() {
        cases.staffWrites(id, "We are on it.", Actor.staff("a-li"));
        clock.advance(Duration.ofMinutes(31));

        assertThat(check(Metric.FIRST_RESPONSE)).isEqualTo(new CheckPromise.Result(false, null));
    }

    @Test
    void aRungFiresOnce() {
        assertThat(claimRung.perform(new ClaimRung.Given(id, Metric.RESOLUTION)).claimed())
                .isTrue();
        assertThat(claimRung.perform(new ClaimRung.Given(id, Metric.RESOLUTION)).claimed())
                .isFalse();
        recordEscalation.perform(new RecordEscalation.Given(id, Metric.RESOLUTION, "m-zhao"));

        assertThat(levels.rungsOf(id)).singleElement().satisfies(rung -> {
            assertThat(rung.percent()).isEqualTo(100);
            assertThat(rung.handledBy()).isEqualTo("m-zhao");
        });
        assertThat(notices.sentTo(Recipient.group("managers"), 100))
                .filteredOn(notice -> notice.idempotencyKey().contains(id.toString()))
                .hasSize(1);
    }

    @Test
    void promisesOfManyCasesAreOneQuestion() {
        var other = new Reports(cases, progress).aReportedCase();

        var known = levels.promisesOf(List.of(id, other, CaseId.random()));

        assertThat(known).containsOnlyKeys(id, other);
        assertThat(known.get(other)).hasSize(3);
    }

    private CheckPromise.Result check(Metric metric) {
        return checkPromise.perform(new CheckPromise.Given(id, metric));
    }

    private Instant due(Metric metric) {
        return levels.find(id, metric).orElseThrow().dueAt();
    }

    private PromiseState state(Metric metric) {
        return levels.find(id, metric).orElseThrow().state(clock.instant());
    }
}
