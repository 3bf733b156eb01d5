package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The inbox as programs see it: what the clocks say decides the order, and what the case is like finds the work. */
@WholeApplication
class InboxTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    private final String customer = "Yun " + UUID.randomUUID();
    private Http agent;
    private Http manager;

    @BeforeEach
    void whoWorks() {
        agent = people.as("agent", port);
        manager = people.as("manager", port);
    }

    @Test
    void theOrderFollowsTheClocksWhenACaseWaitsOrGetsAnotherPriority() {
        String first = aCaseWithItsTask("P2");
        String second = aCaseWithItsTask("P3");
        assertThat(cases("")).containsExactly(first, second);
        assertThat(promise(first, "state")).isEqualTo("RUNNING");

        manager.post("/api/cases/" + first + "/hold", Map.of("reason", "asks", "owner", "CUSTOMER"));
        assertThat(cases("")).as("a case that waits breaks nothing").containsExactly(second, first);
        assertThat(promise(first, "state")).isEqualTo("PAUSED");
        assertThat(promise(first, "pausedFor")).isEqualTo("CUSTOMER");
        assertThat(promise(first, "remaining")).startsWith("PT");
        assertThat(cases("&waitOwner=CUSTOMER")).containsExactly(first);

        manager.post("/api/cases/" + first + "/resume", Map.of());
        assertThat(cases("")).containsExactly(first, second);

        manager.post("/api/cases/" + second + "/priority", Map.of("severity", "P1", "reason", "smoke"));
        assertThat(cases("")).containsExactly(second, first);
        assertThat(cases("&severity=P1")).containsExactly(second);
        assertThat(cases("&severity=P1&phase=REPAIRING")).isEmpty();
    }

    @Test
    void whatIsDoneLeavesTheInboxAndWhatIsTakenChangesHands() {
        String number = aCaseWithItsTask("P3");
        String key = keyOf(number);
        assertThat(cases("&assignee=none")).containsExactly(number);

        agent.post("/api/tasks/" + key + "/claim", Map.of());
        assertThat(cases("&assignee=me")).containsExactly(number);
        assertThat(cases("&assignee=none")).isEmpty();

        agent.post(
                "/api/tasks/" + key + "/complete",
                Map.of("variables", Map.of("assessmentOutcome", "PROCEED", "mode", "REMOTE")));
        await().atMost(Duration.ofSeconds(60)).until(() -> cases("&element=ConfirmAssessment"), List::isEmpty);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> cases("&element=RepairRemotely").equals(List.of(number)));
    }

    @Test
    void aFilterByTheCaseIsForOpenTasksOnly() {
        assertThat(agent.get("/api/tasks?state=COMPLETED").status()).isEqualTo(200);
        assertThat(agent.get("/api/tasks?state=COMPLETED&severity=P1").status()).isEqualTo(422);
        assertThat(agent.get("/api/tasks?severity=P9").status()).isEqualTo(400);
    }

    @Test
    void eachTaskOfManyIsAnsweredInWords() {
        String key = keyOf(aCaseWithItsTask("P3"));

        JsonNode items = agent.in("en")
                .post("/api/tasks/bulk", Map.of("keys", List.of(key, "4711"), "action", "CLAIM"))
                .json()
                .path("items");

        assertThat(items.path(0).path("status").asInt()).isEqualTo(200);
        assertThat(items.path(1).path("status").asInt()).isEqualTo(404);
        assertThat(items.path(1).path("detail").asString()).isNotBlank();
        assertThat(agent.post("/api/tasks/bulk", Map.of("keys", List.of("x"), "action", "CLAIM"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void viewsAreKeptForOneselfAndSharedByThoseWhoLead() {
        var question = Map.of("view", "ALL", "severity", "P1", "atRisk", true);
        Map<String, Object> own = Map.of("name", "mine " + customer, "question", question);
        Map<String, Object> shared = Map.of("name", "ours " + customer, "shared", true, "question", question);

        assertThat(agent.post("/api/inbox/views", shared).status()).isEqualTo(403);
        String mine = agent.post("/api/inbox/views", own).text("id");
        String ours = manager.post("/api/inbox/views", shared).text("id");

        assertThat(views(agent)).contains(mine, ours);
        assertThat(views(people.as("dispatcher", port))).contains(ours).doesNotContain(mine);
        assertThat(manager.delete("/api/inbox/views/" + mine).status()).isEqualTo(404);
        assertThat(agent.delete("/api/inbox/views/" + ours).status()).isEqualTo(404);
        assertThat(agent.put("/api/inbox/views/" + mine, own).status()).isEqualTo(200);
        assertThat(agent.delete("/api/inbox/views/" + mine).status()).isEqualTo(200);
        assertThat(manager.delete("/api/inbox/views/" + ours).status()).isEqualTo(200);
        assertThat(views(agent)).doesNotContain(mine, ours);
    }

    @Test
    void theFileOfACaseHoldsItsHistoryAndColleaguesComment() {
        String serial = "SN-" + UUID.randomUUID();
        String earlier = report("P3", serial, "NO_CHARGE");
        String number = report("P3", serial, "NOISE");

        JsonNode file = agent.get("/api/cases/" + number + "/file").json();
        assertThat(file.path("asset").path("serial").asString()).isEqualToIgnoringCase(serial);
        assertThat(file.path("ofAsset").path(0).path("number").asString()).isEqualTo(earlier);
        assertThat(file.path("customer").path("name").asString()).isEqualTo(customer);

        assertThat(agent.post("/api/cases/" + number + "/comments", Map.of("text", "look at the axle"))
                        .status())
                .isEqualTo(201);
        JsonNode comments =
                manager.get("/api/cases/" + number + "/comments").json().path("items");
        assertThat(comments.path(0).path("text").asString()).isEqualTo("look at the axle");
        assertThat(comments.path(0).path("by").asString()).isEqualTo("agent");
    }

    private String aCaseWithItsTask(String severity) {
        String number = report(severity, "SN-" + UUID.randomUUID(), "NOISE");
        await().atMost(Duration.ofSeconds(60)).until(() -> !keyOf(number).isEmpty());
        return number;
    }

    private String report(String severity, String serial, String symptom) {
        var fault = MainJobTest.aFault();
        fault.put("customer", Map.of("ref", customer, "name", customer, "tier", "C"));
        fault.put("asset", Map.of("serial", serial, "model", "M1"));
        fault.put("symptom", symptom);
        fault.put("severityHint", severity);
        String number = agent.post("/api/cases", fault).text("number");
        manager.post("/api/cases/" + number + "/priority", Map.of("severity", severity, "reason", "as it is"));
        return number;
    }

    private String keyOf(String number) {
        return agent.get("/api/tasks?case=" + number)
                .json()
                .path("items")
                .path(0)
                .path("key")
                .asString("");
    }

    private String promise(String number, String field) {
        return agent.get("/api/tasks?case=" + number)
                .json()
                .path("items")
                .path(0)
                .path("case")
                .path("promise")
                .path(field)
                .asString("");
    }

    /** The cases of this test's customer in the order of the inbox. */
    private List<String> cases(String filter) {
        return stream(agent.get("/api/tasks?q=" + customer.replace(" ", "%20") + filter)
                        .json()
                        .path("items"))
                .map(item -> item.path("case").path("number").asString())
                .toList();
    }

    private List<String> views(Http reader) {
        return new ArrayList<>(stream(reader.get("/api/inbox/views").json().path("items"))
                .map(item -> item.path("id").asString())
                .toList());
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
