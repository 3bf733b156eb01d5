package dev.mendflow.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mendflow.storage.Utc;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact goes out once, after its commit and as soon as the engine may be asked; none is lost and none holds up others. */
@RoomTest
@ContextConfiguration(classes = OrchestrationUnderTest.class)
class ProcessMessagesTest {

    @Autowired
    AnsweringGateway gateway;

    @Autowired
    ObjectProvider<CamundaClient> engine;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OutboxRelay relay;

    @Autowired
    OutboxHealthIndicator health;

    @Autowired
    EngineReach reach;

    @Autowired
    Reconciliations reconciliations;

    @Autowired
    RefusedMessages refused;

    @Autowired
    Effects effects;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient sql;

    final CounterMoved fact =
            new CounterMoved(UUID.randomUUID().toString(), UUID.randomUUID().toString());

    @AfterEach
    void nothingIsLeft() {
        gateway.take(fact);
        await().until(() -> !waits());
        sql.sql("delete from refused_message where message_id = ?")
                .param(fact.messageId())
                .update();
    }

    @Test
    void aFactGoesOutAfterItsCommitAsTheModelKnowsIt() {
        publish();

        await().until(() -> !waits());
        assertThat(gateway.taken(fact)).singleElement().satisfies(message -> {
            assertThat(message.getName()).isEqualTo("counter-moved");
            assertThat(message.getCorrelationKey()).isEqualTo(fact.correlationKey());
            assertThat(message.getVariables()).isEqualTo("{\"by\":3}");
            assertThat(Duration.ofMillis(message.getTimeToLive())).isEqualTo(Duration.ofHours(24));
        });
    }

    @Test
    void whatIsRolledBackWasNoFact() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(fact);
            status.setRollbackOnly();
        });

        assertThat(waits()).isFalse();
        assertThat(gateway.timesAsked(fact)).isZero();
    }

    @Test
    void whatTheEngineHasAlreadyIsSent() {
        gateway.answer(fact, Status.ALREADY_EXISTS);

        publish();

        await().until(() -> !waits());
        assertThat(gateway.timesAsked(fact)).isOne();
        assertThat(isRefused()).isFalse();
        assertThat(reach.isLost()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_ARGUMENT", "OUT_OF_RANGE", "UNIMPLEMENTED"})
    void whatTheEngineNeverTakesIsSetAsideAndShown(Status.Code code) {
        gateway.answer(fact, code.toStatus());

        publish();

        await().until(() -> !waits());
        assertThat(gateway.timesAsked(fact)).isOne();
        assertThat(reach.isLost()).isFalse();
        assertThat(sql.sql("select why from refused_message where message_id = ? and correlation_key = ?")
                        .params(fact.messageId(), fact.correlationKey())
                        .query(String.class)
                        .single())
                .isEqualTo(code.name());
        var report = health.health();
        assertThat(report.getStatus().getCode()).isEqualTo("DOWN");
        assertThat(report.getDetails()).containsEntry("refused", 1);
    }

    @Test
    void refusedTwiceIsSaidOnce() {
        refused.keep(fact, "INVALID_ARGUMENT");
        refused.keep(fact, "INVALID_ARGUMENT");

        assertThat(refused.count()).isOne();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "RESOURCE_EXHAUSTED", "DEADLINE_EXCEEDED", "INTERNAL"})
    void whateverElseTheEngineSaysIsNoAnswer(Status.Code code) {
        gateway.answer(fact, code.toStatus());
        var own = new EngineReach();
        var messages = new ProcessMessages(engine, openAtOnce(), own, reconciliations, refused, settings(false));

        assertThatThrownBy(() -> messages.send(fact))
                .isInstanceOf(EngineOutOfReach.class)
                .hasMessage(code.name());

        assertThat(own.isLost()).isTrue();
        assertThat(own.isOpen()).isFalse();
        assertThat(isRefused()).isFalse();
    }

    @Test
    void whileTheEngineIsAwayAFactWaitsLongerAndLonger() {
        gateway.answer(fact, Status.UNAVAILABLE);
        publish();

        await().until(() -> gateway.timesAsked(fact) >= 4);

        assertThat(waits()).isTrue();
        assertThat(isRefused()).isFalse();
        assertThat(gateway.pauses(fact))
                .satisfiesExactly(
                        first -> assertThat(first).isGreaterThanOrEqualTo(Duration.ofMillis(200)),
                        second -> assertThat(second).isGreaterThanOrEqualTo(Duration.ofMillis(400)),
                        third -> assertThat(third).isGreaterThanOrEqualTo(Duration.ofMillis(800)));

        gateway.take(fact);

        await().until(() -> !waits());
        assertThat(gateway.taken(fact)).hasSize(1);
        assertThat(reach.isLost()).isFalse();
    }

    @Test
    void theLongestPauseIsHalfAMinute() {
        assertThat(EngineReach.pause(1)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(EngineReach.pause(100)).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_200));
    }

    @Test
    void nothingGoesOutBeforeTheModelsAreThere() {
        var gate = new OutboxGate(settings(true));
        var messages = new ProcessMessages(engine, gate, new EngineReach(), reconciliations, refused, settings(true));

        assertThatThrownBy(() -> messages.send(fact)).isInstanceOf(EngineOutOfReach.class);
        assertThat(gateway.timesAsked(fact)).isZero();

        gate.open();
        messages.send(fact);

        assertThat(gateway.taken(fact)).hasSize(1);
    }

    @Test
    void whatIsOldAndHasArrivedIsNotSentAgain() {
        failed();
        effects.happen(fact.correlationKey(), 3);
        isOld();

        gateway.take(fact);

        await().until(() -> !waits());
        assertThat(gateway.taken(fact)).isEmpty();
    }

    @Test
    void whatIsOldAndHasNotArrivedIsSentAgain() {
        failed();
        isOld();

        gateway.take(fact);

        await().until(() -> !waits());
        assertThat(gateway.taken(fact)).hasSize(1);
    }

    @Test
    void whatIsYoungIsSentAgainWhateverTheStoreSays() {
        failed();
        effects.happen(fact.correlationKey(), 3);

        gateway.take(fact);

        await().until(() -> !waits());
        assertThat(gateway.taken(fact)).hasSize(1);
    }

    @Test
    void whatAKilledProgramWasSendingIsTakenOver() {
        failed();
        assertThat(sql.sql("update event_publication set status = 'PROCESSING' where serialized_event like ?")
                        .param(ofTheFact())
                        .update())
                .isOne();
        gateway.take(fact);

        relay.takeOver();

        await().until(() -> !waits());
        assertThat(gateway.taken(fact)).hasSize(1);
    }

    private static OutboxGate openAtOnce() {
        return new OutboxGate(settings(false));
    }

    private static OutboxSettings settings(boolean waitForModels) {
        return new OutboxSettings(
                1,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofHours(12),
                waitForModels,
                5000,
                Duration.ofSeconds(60));
    }

    private void publish() {
        transaction.executeWithoutResult(status -> events.publishEvent(fact));
    }

    /** The fact has been sent in vain. */
    private void failed() {
        gateway.answer(fact, Status.UNAVAILABLE);
        publish();
        await().until(() -> sql.sql("select status from event_publication where serialized_event like ?")
                .param(ofTheFact())
                .query(String.class)
                .single()
                .equals("FAILED"));
    }

    /** The engine has forgotten by now whether it had it. */
    private void isOld() {
        sql.sql("update event_publication set publication_date = ? where serialized_event like ?")
                .params(Utc.atUtc(clock.instant().minus(Duration.ofHours(13))), ofTheFact())
                .update();
    }

    private boolean waits() {
        return sql.sql("select count(*) from event_publication where serialized_event like ?")
                        .param(ofTheFact())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isRefused() {
        return sql.sql("select count(*) from refused_message where message_id = ?")
                        .param(fact.messageId())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String ofTheFact() {
        return "%" + fact.messageId() + "%";
    }
}
