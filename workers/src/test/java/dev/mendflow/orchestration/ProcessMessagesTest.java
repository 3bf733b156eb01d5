package dev.mendflow.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mendflow.orchestration.RefusedMessage.Settlement;
import dev.mendflow.orchestration.RefusedMessage.Way;
import dev.mendflow.storage.Utc;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact goes out once, after its commit and as soon as the engine may be asked; none is lost and none holds up others. */
@RoomTest
@ContextConfiguration(classes = OrchestrationUnderTest.class)
@ExtendWith(OutputCaptureExtension.class)
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
    void whatTheEngineNeverTakesIsSetAsideAndShown(Status.Code code, CapturedOutput console) {
        gateway.answer(fact, code.toStatus().withDescription("It has no name"));

        publish();

        await().until(() -> !waits());
        assertThat(gateway.timesAsked(fact)).isOne();
        assertThat(reach.isLost()).isFalse();
        assertThat(refused.find(fact.messageId())).hasValueSatisfying(message -> {
            assertThat(message.correlationKey()).isEqualTo(fact.correlationKey());
            assertThat(message.code()).isEqualTo(code.name());
            assertThat(message.said()).isEqualTo("It has no name");
            assertThat(message.settlement()).isNull();
        });
        assertThat(console.getOut().lines().filter(line -> line.contains(fact.messageId())))
                .singleElement()
                .asString()
                .contains("ERROR", "counter-moved", fact.correlationKey(), code.name() + ", It has no name");
        var report = health.health();
        assertThat(report.getStatus().getCode()).isEqualTo("DOWN");
        assertThat(report.getDetails()).containsEntry("refused", 1);
    }

    @Test
    void refusedTwiceIsSaidOnce() {
        refused.keep(fact, Status.Code.INVALID_ARGUMENT, "no");
        refused.keep(fact, Status.Code.INVALID_ARGUMENT, "no");

        assertThat(refused.count()).isOne();
    }

    @Test
    void aRefusedMessageThatIsSentAgainGoesOutAsItWas() {
        isRefusedByTheEngine();
        gateway.take(fact);

        assertThat(refused.resend(fact.messageId(), "root")).isTrue();

        await().until(() -> gateway.taken(fact).size() == 1 && !waits());
        assertThat(gateway.taken(fact)).singleElement().satisfies(message -> {
            assertThat(message.getCorrelationKey()).isEqualTo(fact.correlationKey());
            assertThat(message.getVariables()).isEqualTo("{\"by\":3}");
        });
        assertThat(health.health().getDetails()).containsEntry("refused", 0);
        assertThat(refused.find(fact.messageId()).orElseThrow().settlement())
                .isEqualTo(new Settlement(Way.RESENT, Utc.atUtc(clock.instant()).toInstant(), "root", null));
        assertThat(refused.resend(fact.messageId(), "root")).isFalse();
    }

    @Test
    void aMessageThatIsRefusedOnceMoreWaitsForSomebodyAgain() {
        isRefusedByTheEngine();

        refused.resend(fact.messageId(), "root");

        await().until(() -> gateway.timesAsked(fact) == 2 && !waits());
        assertThat(refused.search(true, null, 10))
                .extracting(RefusedMessage::id)
                .contains(fact.messageId());
        assertThat(refused.count()).isOne();
    }

    @Test
    void aMessageThatTheProcessDoesWithoutStaysStoredAndIsNotSent() {
        isRefusedByTheEngine();

        assertThat(refused.discard(fact.messageId(), "root", "The case was closed by hand"))
                .isTrue();

        assertThat(refused.count()).isZero();
        assertThat(refused.search(false, null, 10)).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(fact.messageId());
            assertThat(message.settlement()).isNotNull();
            assertThat(message.settlement().as()).isEqualTo(Way.DISCARDED);
            assertThat(message.settlement().because()).isEqualTo("The case was closed by hand");
        });
        assertThat(refused.resend(fact.messageId(), "root")).isFalse();
        assertThat(refused.discard(fact.messageId(), "root", "twice")).isFalse();
        assertThat(waits()).isFalse();
        assertThat(gateway.timesAsked(fact)).isOne();
    }

    @ParameterizedTest
    @CsvSource({",", "dev.mendflow.orchestration.Gone,{}", "dev.mendflow.orchestration.CounterMoved,nonsense"})
    void whatThisVersionCannotReadNeverGoesBackToTheOutbox(@Nullable String type, @Nullable String event) {
        isRefusedByTheEngine();
        sql.sql("update refused_message set event_type = ?, serialized_event = ? where message_id = ?")
                .param(type)
                .param(event)
                .param(fact.messageId())
                .update();

        assertThat(refused.find(fact.messageId()).orElseThrow().sendable()).isFalse();
        assertThat(refused.resend(fact.messageId(), "root")).isFalse();
        assertThat(refused.discard(fact.messageId(), "root", "old")).isTrue();
    }

    @Test
    void refusedMessagesAreReadPageByPageTheFirstToBeRefusedFirst() {
        isRefusedByTheEngine();
        var other = new CounterMoved(UUID.randomUUID().toString(), fact.correlationKey());
        try {
            refused.keep(other, Status.Code.INVALID_ARGUMENT, null);

            var first = refused.search(true, null, 1);
            var second = refused.search(true, first.getFirst(), 1);

            assertThat(List.of(first.getFirst().id(), second.getFirst().id()))
                    .containsExactlyInAnyOrder(fact.messageId(), other.messageId());
            assertThat(refused.search(true, second.getFirst(), 1)).isEmpty();
        } finally {
            sql.sql("delete from refused_message where message_id = ?")
                    .param(other.messageId())
                    .update();
        }
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

    private void isRefusedByTheEngine() {
        gateway.answer(fact, Status.INVALID_ARGUMENT);
        publish();
        await().until(() -> isRefused() && !waits());
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
