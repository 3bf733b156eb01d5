package dev.mendflow.api.servicelevels;

import static dev.mendflow.api.servicelevels.WatchedCase.ok;
import static dev.mendflow.api.servicelevels.WatchedCase.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.FreshDataDirectory;
import dev.mendflow.api.Http;
import dev.mendflow.api.PageVisitor;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** A case for which the table that holds has no usable answer: a corner that nobody asked when it was saved. */
@WholeApplication
@ContextConfiguration(initializers = {FreshDataDirectory.class, TravelledTime.Controlled.class})
@Import(TravelledTime.Setup.class)
class PolicyGapTest {

    private static final String FIRST_RULE = "<rule id=\"Rule_service-level-policy_1\">";
    /** Promises something to tier B in one region, on a calendar that nobody has. */
    private static final String GAP = """
            <rule id="Rule_gap">
              <inputEntry id="Gap_1"><text></text></inputEntry>
              <inputEntry id="Gap_2"><text>"B"</text></inputEntry>
              <inputEntry id="Gap_3"><text></text></inputEntry>
              <inputEntry id="Gap_4"><text></text></inputEntry>
              <inputEntry id="Gap_5"><text>"REGION"</text></inputEntry>
              <inputEntry id="Gap_6"><text></text></inputEntry>
              <outputEntry id="Gap_7"><text>"PT1H"</text></outputEntry>
              <outputEntry id="Gap_8"><text>"WORK_MINUTE"</text></outputEntry>
              <outputEntry id="Gap_9"><text>"MOON"</text></outputEntry>
              <outputEntry id="Gap_10"><text>"75, 100"</text></outputEntry>
              <outputEntry id="Gap_11"><text>null</text></outputEntry>
              <outputEntry id="Gap_12"><text>null</text></outputEntry>
            </rule>
            """;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TravelledTime time;

    Http manager;
    String complete;

    @BeforeEach
    void aCompleteTable() {
        manager = people.as("manager", port);
        WatchedCase.awaitTheModels(manager);
        complete = table();
        assertThat(complete).contains(FIRST_RULE);
    }

    @AfterEach
    void isThereAgain() {
        if (!table().equals(complete)) {
            save(complete);
        }
    }

    @Test
    void theReportIsKeptAndTheManagersHaveAnIncidentUntilATableHasAnAnswer() {
        String region = "GAP-" + UUID.randomUUID().toString().substring(0, 8);
        save(complete.replace(FIRST_RULE, GAP.replace("REGION", region) + FIRST_RULE));

        String number = manager.post(
                        "/api/cases",
                        Map.of(
                                "customer",
                                Map.of("ref", "C-" + UUID.randomUUID(), "name", "Hai Yun Logistics", "tier", "B"),
                                "category",
                                "IMMOBILE",
                                "symptom",
                                "NO_DRIVE",
                                "region",
                                region))
                .caseNumber();
        assertThat(promises(number)).isEmpty();

        triedAgain(number, 2);
        triedAgain(number, 1);
        JsonNode incident = patiently().until(() -> incident(number), found -> !found.isMissingNode());
        assertThat(incident.path("process").asString()).isEqualTo("service-case");
        assertThat(incident.path("errorMessage").asString())
                .contains("no calendar MOON")
                .contains(region);
        assertThat(people.as("agent", port).get("/api/incidents").status()).isEqualTo(403);
        var page = PageVisitor.at(port, "manager", people.password("manager"));
        assertThat(page.reads("/cases/" + number, "en")).contains("The process is stuck");
        assertThat(page.reads("/cases/" + number, "zh")).contains("流程卡住了");

        save(complete);
        ok(manager.post("/api/incidents/" + incident.path("key").asString() + "/retry", Map.of()));

        patiently().until(() -> promises(number), List.of("FIRST_RESPONSE", "ASSESSMENT", "RESOLUTION")::equals);
        patiently().until(() -> incident(number), JsonNode::isMissingNode);
    }

    /** One leap for each pause: whoever leaps again and again ends every question of the workers before it has an answer. */
    private void triedAgain(String number, int left) {
        patiently().until(() -> triesLeft(number), found -> found == left);
        time.travelTo(time.instant().plusSeconds(90));
    }

    private int triesLeft(String number) {
        for (JsonNode instance : items("/api/process-instances?process=service-case&case=" + number)) {
            for (JsonNode job : manager.get(
                            "/api/process-instances/" + instance.path("key").asString())
                    .json()
                    .path("jobs")) {
                if (job.path("type").asString().equals("servicelevel.promise-service-levels")) {
                    return job.path("retries").asInt();
                }
            }
        }
        return -1;
    }

    private String table() {
        return manager.get("/api/service-levels/policy").text("table");
    }

    private void save(String table) {
        int version =
                manager.get("/api/service-levels/policy").json().path("version").asInt();
        var saved = manager.post(
                "/api/service-levels/rollouts",
                Map.of("policy", Map.of("table", table), "reason", "A test", "version", version));
        assertThat(saved.status()).as(saved.text()).isEqualTo(202);
    }

    private JsonNode incident(String number) {
        return items("/api/incidents?case=" + number).path(0);
    }

    private JsonNode items(String path) {
        return manager.get(path).json().path("items");
    }

    private List<String> promises(String number) {
        return manager.get("/api/cases/" + number)
                .json()
                .path("clocks")
                .valueStream()
                .map(clock -> clock.path("metric").asString())
                .toList();
    }
}
