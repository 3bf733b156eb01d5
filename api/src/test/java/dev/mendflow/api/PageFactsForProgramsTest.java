package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages show beside a case, a task and a list of tasks, as programs are told it. */
@WholeApplication
class PageFactsForProgramsTest {

    private static final String TASK = "ConfirmAssessment";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    private Http agent;

    @BeforeEach
    void anAgent() {
        agent = people.as("agent", port);
    }

    @Test
    void whoWorksWithACaseOrATaskSeesWhereItsProcessStands() {
        String number = agent.post("/api/cases", MainJobTest.aFault()).caseNumber();
        String task = await().atMost(Duration.ofSeconds(120))
                .until(() -> new CaseTasks(agent).taskOf(number, TASK), key -> !key.isEmpty());

        for (String about : new String[] {"/api/cases/" + number, "/api/tasks/" + task}) {
            var stands = agent.get(about + "/process").json();
            assertThat(stands.path("process").asString()).isEqualTo("service-case");
            assertThat(stands.path("active").path(TASK).asInt()).isOne();
            assertThat(stands.path("taken")).isNotEmpty();
            assertThat(agent.get(about + "/process/xml").text()).contains("id=\"" + TASK + "\"");
        }
        assertThat(people.as("t-own", port)
                        .get("/api/tasks/" + task + "/process")
                        .status())
                .isEqualTo(403);
        var fieldWork = agent.get("/api/cases/" + number + "/field-work").json();
        assertThat(fieldWork.path("decisions").isArray()).isTrue();
        assertThat(fieldWork.path("parts").isArray()).isTrue();
        var detail = people.as("designer", port)
                .get("/api/process-instances/"
                        + agent.get("/api/cases/" + number).text("processInstanceKey"))
                .json();
        assertThat(detail.path("tasks").path(0).path("key").asString()).isEqualTo(task);
        var counts = agent.get("/api/tasks/counts").json();
        assertThat(counts.path("all").asInt())
                .isGreaterThanOrEqualTo(counts.path("groups").asInt())
                .isPositive();
    }

    @Test
    void aListOfTasksCanBeNarrowedAndGivenToSomebody() {
        var chinese = agent.in("zh").get("/api/tasks/kinds").json().path("items");
        assertThat(chinese.valueStream()
                        .filter(kind -> kind.path("element").asString().equals(TASK))
                        .map(kind -> kind.path("title").asString()))
                .containsExactly("确认评估");
        assertThat(agent.get("/api/tasks/assignees").json().path("items")).isEmpty();
        assertThat(people.as("dispatcher", port)
                        .get("/api/tasks/assignees")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("assignee").asString()))
                .contains("agent", "t-own")
                .doesNotContain("customer");
        assertThat(agent.get("/api/colleagues")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(one -> one.path("code").asString().equals("t-own"))
                        .map(one -> one.path("name").asString()))
                .containsExactly("Technician");
    }

    @Test
    void thoseWhoLeadSeeHowTheProgramIs() {
        var parts = people.as("manager", port).get("/api/health").json().path("items");

        assertThat(parts.valueStream().map(part -> part.path("part").asString()))
                .containsExactly("ENGINE", "ROWS", "OUTBOX", "MAIL");
        assertThat(parts.path(0).path("details").path("state").asString()).isNotEmpty();
        assertThat(agent.get("/api/health/engine").json().has("ready")).isTrue();
        assertThat(Http.at(port).get("/api/service-areas").json().path("items").isArray())
                .isTrue();
    }
}
