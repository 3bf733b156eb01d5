package dev.mendflow.api.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.People;
import dev.mendflow.api.SampleModels;
import dev.mendflow.api.WholeApplication;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Models, instances and incidents through the door that programs use. */
@WholeApplication
class OversightApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http manager;
    Http designer;

    @BeforeEach
    void people() {
        manager = people.as("manager", port);
        designer = people.as("designer", port);
    }

    @Test
    void whatWouldEndTheEngineIsNamedAndNeverReachesIt() {
        var models = new SampleModels(designer.in("zh"), "sample-bomb");

        JsonNode findings =
                models.handIn("/api/processes/lint", models.bomb()).json().path("findings");
        Http.Answer refused = models.handIn("/api/processes/deployments", models.bomb());

        assertThat(findings).hasSize(1);
        assertThat(findings.path(0).path("file").asString()).isEqualTo("sample-bomb.bpmn");
        assertThat(findings.path(0).path("element").asString()).isEqualTo("Work");
        assertThat(findings.path(0).path("rule").asString()).isEqualTo("feel-range");
        assertThat(findings.path(0).path("message").asString()).contains("表达式");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("models-refused");
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("sample-bomb.bpmn#Work");
        assertThat(manager.get("/api/processes/sample-bomb/versions").status()).isEqualTo(404);
        assertThat(models.handIn("/api/processes/lint", models.waiting("Look"))
                        .json()
                        .path("findings"))
                .isEmpty();
    }

    @Test
    void anInstanceIsMovedToTheNextVersionThenItsTokenThenItIsStopped() {
        var models = new SampleModels(designer, "sample-moved");
        int first = models.deploy(models.waiting("Look"));
        String key = models.instance("&version=" + first, 1);
        int second = models.deploy(models.waiting("Look closely"));
        String address = "/api/process-instances/" + key;

        JsonNode plan = designer.get(address + "/migration?version=" + second).json();
        assertThat(plan.path("possible").asBoolean()).as(plan.toString()).isTrue();
        assertThat(plan.path("elements").propertyNames()).containsExactlyInAnyOrder("Work", "Remind", "Noted");
        Http.Answer impossible =
                designer.post(address + "/migrate", Map.of("version", second, "elements", Map.of("Work", "End")));
        assertThat(impossible.status()).isEqualTo(422);
        assertThat(impossible.text("code")).isEqualTo("migration-impossible");
        Http.Answer migrated = designer.post(address + "/migrate", Map.of("version", second));
        assertThat(migrated.status()).as(migrated.text()).isEqualTo(200);
        assertThat(manager.get(address).json().path("instance").path("version").asInt())
                .isEqualTo(second);

        assertThat(manager.post(address + "/modify", Map.of()).status()).isEqualTo(422);
        assertThat(manager.post(address + "/modify", Map.of("activate", List.of("Nowhere")))
                        .status())
                .isEqualTo(422);
        Http.Answer modified = manager.post(
                address + "/modify", Map.of("activate", List.of("Work"), "terminate", List.of(token(address))));
        assertThat(modified.status()).as(modified.text()).isEqualTo(200);
        assertThat(manager.post(address + "/cancel", Map.of()).status()).isEqualTo(200);
        assertThat(manager.post(address + "/modify", Map.of("activate", List.of("Work")))
                        .status())
                .isIn(409, 422);

        JsonNode deeds = manager.get(address).json().path("audit");
        assertThat(deeds.valueStream().map(deed -> deed.path("action").asString()))
                .contains("instance.migrate", "instance.modify", "instance.cancel");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(work("sample-moved", second))
                .as("the two visits that were withdrawn, and the instance that began by itself")
                .containsEntry("terminated", 2L)
                .containsEntry("active", 1L));
    }

    @Test
    void allIncidentsOfAKindAreTriedAgainOnce() {
        var models = new SampleModels(designer, "sample-stuck");
        models.deploy(models.stuck());
        models.instance("&incident=true", 3);

        JsonNode group = manager.get("/api/incidents/groups")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("bpmnProcessId").asString().equals("sample-stuck"))
                .findFirst()
                .orElseThrow();
        assertThat(group.path("element").asString()).isEqualTo("Work");
        assertThat(group.path("incidents").asInt()).isEqualTo(3);
        var wish = Map.of(
                "group",
                group.path("errorGroup").asString(),
                "until",
                group.path("newestAt").asString());
        Http.Answer tried = manager.post("/api/incidents/retry", wish);

        assertThat(tried.json().path("retried")).hasSize(3);
        await().atMost(PATIENCE).until(() -> manager.post("/api/incidents/retry", wish)
                .json()
                .path("retried")
                .isEmpty());
        assertThat(manager.get("/api/incidents?process=sample-stuck").json().path("items"))
                .as("what failed again is there again, and was left alone")
                .hasSize(3);
    }

    @Test
    void instancesAreFoundByAVariableAndHandedOutAsATable() {
        String number = people.as("agent", port)
                .post("/api/cases", MainJobTest.aFault())
                .text("number");
        String query = "process=service-case&variable=" + encoded("caseNumber=" + number);
        await().atMost(PATIENCE)
                .until(() -> manager.get("/api/process-instances?" + query)
                                .json()
                                .path("items")
                                .size()
                        == 1);

        Http.Answer table = manager.get("/api/process-instances/export?" + query);

        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text().lines()).hasSize(2);
        assertThat(table.text()).contains("\r\n").contains(number + ",");
        assertThat(manager.get("/api/process-instances?variable=nonsense").status())
                .isEqualTo(400);
        assertThat(manager.get("/api/process-instances?startedBefore=2020-01-01T00:00:00Z")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    private String token(String address) {
        return manager.get(address)
                .json()
                .path("elements")
                .valueStream()
                .filter(visit -> visit.path("element").asString().equals("Work")
                        && visit.path("state").asString().equals("ACTIVE"))
                .findFirst()
                .orElseThrow()
                .path("key")
                .asString();
    }

    private Map<String, Long> work(String process, int version) {
        return manager.get("/api/processes/" + process + "/versions/" + version + "/statistics")
                .json()
                .path("elements")
                .valueStream()
                .filter(one -> one.path("element").asString().equals("Work"))
                .findFirst()
                .map(one -> Map.of(
                        "active",
                        one.path("active").asLong(),
                        "terminated",
                        one.path("terminated").asLong()))
                .orElse(Map.of());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
