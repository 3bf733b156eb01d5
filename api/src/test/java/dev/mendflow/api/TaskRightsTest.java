package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task is done once, by who may do it, with what its form takes. */
@WholeApplication
class TaskRightsTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http agent;
    String task;

    @BeforeEach
    void aCaseThatWaitsForItsAssessment() {
        agent = people.as("agent", port);
        String number = agent.post("/api/cases", MainJobTest.aFault()).caseNumber();
        task = await().atMost(Duration.ofSeconds(240)).until(() -> assessmentOf(number), key -> !key.isEmpty());
    }

    private String assessmentOf(String number) {
        return agent.get("/api/tasks?case=" + number)
                .json()
                .path("items")
                .path(0)
                .path("key")
                .asString("");
    }

    @Test
    void aTaskIsCompletedOnceAndTheSameCallGetsTheSameAnswer() {
        Http keyed = agent.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = keyed.post("/api/tasks/" + task + "/complete", proceed());
        var again = keyed.post("/api/tasks/" + task + "/complete", proceed());
        var other = agent.post("/api/tasks/" + task + "/complete", proceed());

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("task-not-open");
    }

    @Test
    void onlyWhoseTaskItIsMayTouchIt() {
        for (String other : new String[] {"dispatcher", "t-own"}) {
            Http stranger = people.as(other, port);
            assertThat(stranger.get("/api/tasks/" + task).status()).isEqualTo(403);
            assertThat(stranger.post("/api/tasks/" + task + "/claim", Map.of()).status())
                    .isEqualTo(403);
            assertThat(stranger.post("/api/tasks/" + task + "/complete", proceed())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(people.as("designer", port).get("/api/tasks/" + task).status())
                .isEqualTo(403);
        assertThat(people.as("customer", port).get("/api/tasks/" + task).status())
                .isEqualTo(403);
    }

    @Test
    void aTaskThatAnotherHasIsNotTakenOver() {
        people.as("manager", port).post("/api/tasks/" + task + "/assign", Map.of("assignee", "root"));

        var claim = agent.post("/api/tasks/" + task + "/claim", Map.of());
        var complete = agent.post("/api/tasks/" + task + "/complete", proceed());

        assertThat(claim.status()).isEqualTo(409);
        assertThat(complete.status()).isEqualTo(409);
        assertThat(complete.text("code")).isEqualTo("task-claimed");
    }

    @Test
    void theFormAloneSaysWhatMayBeAnswered() {
        assertThat(problem(Map.of("assignee", "me"))).isEqualTo("assignee unknown");
        assertThat(problem(Map.of("severity", "P0"))).isEqualTo("severity option");
        assertThat(problem(Map.of("warrantyCovered", "yes"))).isEqualTo("warrantyCovered invalid");
        assertThat(problem(Map.of("note", "x".repeat(4001)))).isEqualTo("note size");
        assertThat(agent.get("/api/tasks/" + task).text("state")).isEqualTo("CREATED");
    }

    @Test
    void theFormIsShownInTheReadersLanguage() {
        String chinese =
                agent.in("zh").get("/api/tasks/" + task).json().path("form").toString();
        String english =
                agent.in("en").get("/api/tasks/" + task).json().path("form").toString();

        assertThat(chinese).contains("信息是否足够").doesNotContain("Is enough known");
        assertThat(english).contains("Is enough known").doesNotContain("信息是否足够");
    }

    @Test
    void severalTasksAreAskedForOneByOne() {
        var answer = agent.post(
                "/api/tasks/bulk", Map.of("keys", new long[] {Long.parseLong(task), 4711}, "action", "CLAIM"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").path(0).path("status").asInt()).isEqualTo(200);
        assertThat(answer.json().path("items").path(1).path("status").asInt()).isEqualTo(404);
    }

    private String problem(Map<String, ?> answers) {
        var answer = agent.post("/api/tasks/" + task + "/complete", Map.of("variables", answers));
        assertThat(answer.status()).isEqualTo(422);
        var error = answer.json().path("errors").path(0);
        return error.path("field").asString() + " " + error.path("code").asString();
    }

    private static Map<String, ?> proceed() {
        return Map.of("variables", Map.of("assessmentOutcome", "PROCEED", "mode", "REMOTE"));
    }
}
