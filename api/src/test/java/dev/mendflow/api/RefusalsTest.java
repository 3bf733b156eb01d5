package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of refusal says in both languages what was wrong, and leaves no row behind. */
@WholeApplication
class RefusalsTest {

    private static final Map<String, ?> PROCEED =
            Map.of("variables", Map.of("assessmentOutcome", "PROCEED", "mode", "REMOTE"));

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Http agent;

    @BeforeEach
    void anAgent() {
        agent = people.as("agent", port);
    }

    @Test
    void whatCannotBeReadOrIsTooMuchIsRefusedInBothLanguages() {
        assertRefused(
                new Refused(400, "malformed", "无法读取请求", "The request cannot be read"),
                language -> agent.in(language).send("POST", "/api/cases", "application/json", "{\"customer\": {"));
        assertRefused(
                new Refused(400, "unreadable", "无法读取请求", "The request cannot be read"),
                language -> agent.in(language).post("/api/cases", Map.of("customer", Map.of("name", 17))));
        assertRefused(
                new Refused(422, "invalid", "请求不符合要求", "The request is not acceptable"),
                language -> agent.in(language).post("/api/cases", Map.of("customer", Map.of("name", " "))));
        String megabytes = "x".repeat(10 * 1024 * 1024);
        assertRefused(new Refused(413, "too-large", "内容过大", "Too large"), language -> agent.in(language)
                .post("/api/cases", fault(megabytes)));
        assertRefused(new Refused(404, "not-found", "未找到", "Not found"), language -> agent.in(language)
                .post("/api/tasks/4711/complete", PROCEED));
    }

    @Test
    void whoMayNotAndWhoComesTooLateIsRefusedInBothLanguages() {
        String number = agent.post("/api/cases", MainJobTest.aFault()).caseNumber();
        String open = assessmentOf(number);
        String taken =
                assessmentOf(agent.post("/api/cases", MainJobTest.aFault()).caseNumber());
        people.as("manager", port).post("/api/tasks/" + taken + "/assign", Map.of("assignee", "root"));
        String done =
                assessmentOf(agent.post("/api/cases", MainJobTest.aFault()).caseNumber());
        assertThat(agent.post("/api/tasks/" + done + "/complete", PROCEED).status())
                .isEqualTo(200);

        assertRefused(new Refused(409, "task-not-open", "任务未打开", "Task is not open"), language -> agent.in(language)
                .post("/api/tasks/" + done + "/complete", PROCEED));
        assertRefused(new Refused(409, "task-claimed", "任务已被认领", "Task is taken"), language -> agent.in(language)
                .post("/api/tasks/" + taken + "/complete", PROCEED));
        assertRefused(
                new Refused(403, "not-your-task", "不是您的任务", "Not your task"),
                language ->
                        people.as("dispatcher", port).in(language).post("/api/tasks/" + open + "/complete", PROCEED));
        assertRefused(new Refused(403, "forbidden", "没有权限", "Not allowed"), language -> people.as("customer", port)
                .in(language)
                .post("/api/cases/" + number + "/hold", Map.of("owner", "US", "reason", "later")));
        assertThat(agent.get("/api/tasks/" + open).text("state")).isEqualTo("CREATED");
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsRefusedInBothLanguages() {
        Http keyed = agent.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(keyed.post("/api/cases", MainJobTest.aFault()).status()).isEqualTo(201);

        assertRefused(
                new Refused(422, "key-reused", "幂等键已用于其他请求", "Key used for another request"),
                language -> keyed.in(language).post("/api/cases", fault("Something else")));
    }

    private void assertRefused(Refused refused, Function<String, Http.Answer> call) {
        for (String language : List.of("zh", "en")) {
            var answer = StoredRows.unchangedBy(() -> call.apply(language), jdbc);

            assertThat(answer.status()).as(answer.text()).isEqualTo(refused.status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("Content-Language")).startsWith(language);
            assertThat(answer.text("code")).isEqualTo(refused.code);
            assertThat(answer.text("title")).isEqualTo(language.equals("zh") ? refused.zh : refused.en);
            assertThat(answer.text("detail"))
                    .as(refused.code)
                    .isNotBlank()
                    .matches(language.equals("zh") ? "[^a-z]*\\p{IsHan}.*" : "\\p{ASCII}*");
        }
    }

    private String assessmentOf(String number) {
        return await().atMost(Duration.ofSeconds(240))
                .until(() -> new CaseTasks(agent).taskOf(number, "ConfirmAssessment"), key -> !key.isEmpty());
    }

    private static Map<String, Object> fault(String description) {
        Map<String, Object> fault = MainJobTest.aFault();
        fault.put("description", description);
        return fault;
    }

    private record Refused(int status, String code, String zh, String en) {}
}
