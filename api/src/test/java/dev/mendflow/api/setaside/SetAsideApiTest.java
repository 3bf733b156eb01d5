package dev.mendflow.api.setaside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.servicecase.CaseNumber;
import dev.mendflow.servicecase.CustomerWrote;
import dev.mendflow.servicecase.ServiceCases;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import tools.jackson.databind.JsonNode;

/** What could not be handed on is loud until an administrator has decided about it, and the next of it is loud again. */
@WholeApplication
class SetAsideApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final int PARTITION = 97;
    private static final Map<String, String> REASON = Map.of("reason", "Mended with version 2");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ServiceCases cases;

    @Autowired
    EventSerializer serializer;

    @Autowired
    JdbcClient sql;

    private final String message = UUID.randomUUID().toString();
    private Http manager;
    private Http root;

    @BeforeEach
    void people() {
        manager = people.as("manager", port);
        root = people.as("root", port);
    }

    @AfterEach
    void nothingIsLeft() {
        sql.sql("delete from engine_dead_letter where partition_id = ?")
                .param(PARTITION)
                .update();
        sql.sql("delete from refused_message where message_id = ?")
                .param(message)
                .update();
    }

    @Test
    void aDeadLetterIsLoudUntilSomebodyHasLookedAtIt() {
        aDeadLetter(7);
        assertThat(detail("ROWS", "deadLetters")).isOne();
        assertThat(statusOf("exporterLag")).isEqualTo(503);
        JsonNode letter = only(manager.get("/api/dead-letters"), "partition", "97");
        assertThat(letter.path("valueType").asString()).isEqualTo("VARIABLE");
        assertThat(letter.path("error").asString()).isEqualTo("Value too long");
        assertThat(manager.get("/api/dead-letters").text()).doesNotContain("the record itself");
        assertThat(root.get("/api/dead-letters/97/7").text("record")).isEqualTo("the record itself");

        String address = "/api/dead-letters/97/7/acknowledge";
        assertThat(root.post(address, Map.of("reason", " ")).status()).isEqualTo(422);
        Http once = root.with("Idempotency-Key", UUID.randomUUID().toString());
        Http.Answer first = once.post(address, REASON);
        Http.Answer again = once.post(address, REASON);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(of(manager.get("/api/dead-letters"), "partition", "97")).isEmpty();
        JsonNode kept = only(manager.get("/api/dead-letters?open=false"), "partition", "97");
        assertThat(kept.path("acknowledgedBy").asString()).isEqualTo("root");
        assertThat(kept.path("reason").asString()).isEqualTo("Mended with version 2");
        assertThat(detail("ROWS", "deadLetters")).isZero();
        await().atMost(PATIENCE).until(() -> statusOf("exporterLag") == 200);
        assertRefused("dead-letter-acknowledged", "已有人确认", "Somebody has looked at it", address, REASON);
        assertThat(deeds("97/7")).contains("dead-letter.acknowledge done");

        aDeadLetter(8);
        assertThat(statusOf("exporterLag")).as("the next one is loud again").isEqualTo(503);
    }

    @Test
    void aRefusedMessageThatIsSentAgainReachesItsProcess() {
        String number = people.as("agent", port)
                .post("/api/cases", MainJobTest.aFault())
                .caseNumber();
        var id = cases.find(CaseNumber.parse(number)).orElseThrow().id();
        String instance = await().atMost(PATIENCE)
                .until(() -> manager.get("/api/cases/" + number).text("processInstanceKey"), key -> !key.isEmpty());
        var fact = new CustomerWrote(id, UUID.fromString(message));
        aRefusedMessage(
                fact.messageName(), id.toString(), serializer.serialize(fact).toString());
        assertThat(detail("OUTBOX", "refused")).isOne();
        assertThat(statusOf("outbox")).isEqualTo(503);
        JsonNode listed = only(manager.get("/api/refused-messages"), "id", message);
        assertThat(listed.path("caseNumber").asString()).isEqualTo(number);
        assertThat(listed.path("code").asString()).isEqualTo("INVALID_ARGUMENT");
        assertThat(listed.path("said").asString()).isEqualTo("It has no name");
        assertThat(listed.path("sendable").asBoolean()).isTrue();

        String address = "/api/refused-messages/" + message + "/resend";
        Http once = root.with("Idempotency-Key", message);
        Http.Answer resent = once.post(address, Map.of());

        assertThat(resent.status()).as(resent.text()).isEqualTo(200);
        assertThat(resent.text("settledAs")).isEqualTo("RESENT");
        assertThat(once.post(address, Map.of()).text()).isEqualTo(resent.text());
        await().atMost(PATIENCE)
                .until(() ->
                        manager.get("/api/process-instances/" + instance).text().contains("\"CustomerWrote\""));
        assertThat(detail("OUTBOX", "refused")).isZero();
        await().atMost(PATIENCE).until(() -> statusOf("outbox") == 200);
        assertRefused("message-settled", "已处理", "Decided already", address, Map.of());
        assertThat(deeds(message)).contains("refused-message.resend done");
    }

    @Test
    void aRefusedMessageIsDoneWithoutForAReason() {
        aRefusedMessage("customer-wrote", "no case", null);
        String address = "/api/refused-messages/" + message;
        assertRefused("message-unreadable", "无法重发", "Cannot be sent again", address + "/resend", Map.of());
        assertThat(root.post(address + "/discard", Map.of()).status()).isEqualTo(422);
        assertThat(only(manager.get("/api/refused-messages"), "id", message)
                        .path("caseNumber")
                        .isNull())
                .isTrue();

        Http.Answer discarded = root.post(address + "/discard", REASON);

        assertThat(discarded.status()).as(discarded.text()).isEqualTo(200);
        assertThat(detail("OUTBOX", "refused")).isZero();
        assertThat(of(manager.get("/api/refused-messages"), "id", message)).isEmpty();
        JsonNode kept = only(manager.get("/api/refused-messages?open=false&limit=200"), "id", message);
        assertThat(kept.path("settledAs").asString()).isEqualTo("DISCARDED");
        assertThat(kept.path("settledBy").asString()).isEqualTo("root");
        assertThat(kept.path("reason").asString()).isEqualTo("Mended with version 2");
        assertRefused("message-settled", "已处理", "Decided already", address + "/discard", REASON);
        assertThat(deeds(message))
                .contains("refused-message.discard done", "refused-message.resend message-unreadable");
    }

    @Test
    void whatIsNoCursorIsRefused() {
        assertThat(manager.get("/api/dead-letters?cursor=nonsense").status()).isEqualTo(400);
        assertThat(manager.get("/api/refused-messages?cursor=nonsense").status())
                .isEqualTo(400);
    }

    private void assertRefused(String code, String zh, String en, String address, Object body) {
        for (String language : List.of("zh", "en")) {
            Http.Answer answer = root.in(language).post(address, body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.text("code")).isEqualTo(code);
            assertThat(answer.text("title")).isEqualTo(language.equals("zh") ? zh : en);
        }
    }

    private int statusOf(String part) {
        return Http.at(port).get("/actuator/health/" + part).status();
    }

    private int detail(String part, String name) {
        return only(manager.get("/api/health"), "part", part)
                .path("details")
                .path(name)
                .asInt();
    }

    private List<String> deeds(String subject) {
        return root.get("/api/audit?subject=" + subject)
                .json()
                .path("items")
                .valueStream()
                .map(deed -> deed.path("action").asString() + " "
                        + deed.path("outcome").asString())
                .toList();
    }

    private static JsonNode only(Http.Answer answer, String field, String value) {
        return of(answer, field, value).stream()
                .reduce((one, other) -> {
                    throw new AssertionError(answer.text());
                })
                .orElseThrow(() -> new AssertionError(answer.text()));
    }

    private static List<JsonNode> of(Http.Answer answer, String field, String value) {
        return answer.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path(field).asString().equals(value))
                .toList();
    }

    private void aDeadLetter(long position) {
        sql.sql("insert into engine_dead_letter (partition_id, record_position, value_type, intent, instance_key,"
                        + " raw_record, error, stored_at) values (?, ?, 'VARIABLE', 'CREATED', 1, 'the record itself',"
                        + " 'Value too long', 0)")
                .params(PARTITION, position)
                .update();
    }

    private void aRefusedMessage(String name, String key, @Nullable String event) {
        sql.sql(
                        "insert into refused_message (message_id, message_name, correlation_key, why, said, refused_at,"
                                + " event_type, serialized_event) values (?, ?, ?, 'INVALID_ARGUMENT', 'It has no name', ?, ?, ?)")
                .params(message, name, key)
                .param(OffsetDateTime.of(2026, 11, 1, 8, 0, 0, 0, ZoneOffset.UTC))
                .param(event == null ? null : CustomerWrote.class.getName())
                .param(event)
                .update();
    }
}
