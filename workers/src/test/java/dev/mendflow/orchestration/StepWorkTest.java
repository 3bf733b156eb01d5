package dev.mendflow.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.core.JacksonException;

@RoomTest
@ContextConfiguration(classes = OrchestrationUnderTest.class)
class StepWorkTest {

    @Autowired
    StepWork work;

    @Autowired
    CountEffect countEffect;

    @Autowired
    ProcessedJobs processed;

    @Autowired
    Effects effects;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient sql;

    final long jobKey = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    final String caseId = UUID.randomUUID().toString();

    @Test
    void aJobThatComesAgainIsAnsweredFromMemory() {
        var first = run("""
                {"caseId": "%s", "amount": 3}""");
        var again = run("""
                {"caseId": "%s", "amount": 99}""");

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.variables()).isEqualTo(first.variables()).contains("\"total\":3", "\"note\":null");
        assertThat(effects.of(caseId)).isEqualTo(1);
    }

    @Test
    void aJobThatRunsTwiceAtTheSameTimeHasOneEffect() throws Exception {
        var many = new ArrayList<Callable<StepWork.Outcome>>();
        for (int i = 0; i < 8; i++) {
            many.add(() -> run("""
                    {"caseId": "%s", "amount": 3}"""));
        }

        var outcomes = new ArrayList<StepWork.Outcome>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var outcome : threads.invokeAll(many)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).filteredOn(outcome -> !outcome.repeated()).hasSize(1);
        assertThat(outcomes).extracting(StepWork.Outcome::variables).containsOnly("{\"total\":3,\"note\":null}");
        assertThat(effects.of(caseId)).isEqualTo(1);
    }

    @Test
    void aWipedEngineThatHandsOutAnOldKeyGetsNewWork() {
        run("""
                {"caseId": "%s", "amount": 3}""");
        var other = UUID.randomUUID().toString();

        var outcome = work.run(countEffect, JobType.of(countEffect), jobKey, """
                {"caseId": "%s", "amount": 4}""".formatted(other));

        assertThat(outcome.repeated()).isFalse();
        assertThat(effects.of(other)).isEqualTo(1);
    }

    @Test
    void aStepThatFailsLeavesNothingBehind() {
        effects.failNext(caseId, 1);

        assertThatThrownBy(() -> run("""
                {"caseId": "%s", "amount": 3}""")).isInstanceOf(IllegalStateException.class);

        assertThat(effects.of(caseId)).isZero();
        assertThat(processed.outcomeOf(jobKey, caseId)).isEmpty();
        assertThat(run("""
                {"caseId": "%s", "amount": 3}""").repeated()).isFalse();
    }

    @Test
    void aCollisionIsTriedAgainAtOnce() {
        effects.collideNext(caseId, 2);

        var outcome = run("""
                {"caseId": "%s", "amount": 3}""");

        assertThat(outcome.repeated()).isFalse();
        assertThat(effects.of(caseId)).isEqualTo(1);
    }

    @Test
    void twoFirstRowsOfOneKeyAreACollisionToo() {
        effects.meetFirstRowOfAnother(caseId);

        var outcome = run("""
                {"caseId": "%s", "amount": 3}""");

        assertThat(outcome.repeated()).isFalse();
        assertThat(effects.of(caseId)).isEqualTo(1);
    }

    @Test
    void aVariableThatTheStepNeedsMayNotBeMissing() {
        assertThatThrownBy(() -> run("""
                {"caseId": "%s"}""")).isInstanceOf(JacksonException.class);
    }

    @Test
    void jobsAreForgottenAfterAMonth() {
        run("""
                {"caseId": "%s", "amount": 3}""");
        clock.advance(Duration.ofDays(29));
        processed.forgetOld();
        assertThat(processed.outcomeOf(jobKey, caseId)).isPresent();

        clock.advance(Duration.ofDays(2));
        processed.forgetOld();

        assertThat(processed.outcomeOf(jobKey, caseId)).isEmpty();
    }

    @Test
    void theClassNamesTheJob() {
        assertThat(JobType.of(countEffect).name()).isEqualTo("orchestration.count-effect");
        assertThat(JobType.of(countEffect).variables()).containsExactly("caseId", "amount");
    }

    @Test
    void stepsLeaveConnectionsForOthers() throws Exception {
        var budget = new ConnectionBudget(new com.zaxxer.hikari.HikariDataSource());

        assertThat(budget.forSteps(0)).isEqualTo(8);
        assertThat(budget.forSteps(3)).isEqualTo(3);
        assertThat(budget.forSteps(300)).isEqualTo(8);
    }

    @Test
    void fewStepsStandInLineWhereWritersTakeTurns() throws Exception {
        var pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:turns");

        assertThat(new ConnectionBudget(pool).forSteps(0)).isEqualTo(4);
        assertThat(new ConnectionBudget(pool).forSteps(6)).isEqualTo(6);
    }

    private StepWork.Outcome run(String variables) {
        return work.run(countEffect, JobType.of(countEffect), jobKey, variables.formatted(caseId));
    }
}
