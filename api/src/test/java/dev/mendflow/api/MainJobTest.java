package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The main job, by HTTP only: from the report of a fault until the case is closed. */
@WholeApplication
class MainJobTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http manager;

    @BeforeEach
    void aManager() {
        manager = Http.at(port).as("manager", people.password("manager"));
    }

    @Test
    void aReportedFaultIsAssessedRepairedRatedAndClosed() {
        var reported = manager.post("/api/cases", aFault());
        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.json().path("promises")).hasSize(3);
        String number = reported.text("number");

        complete(number, "ConfirmAssessment", Map.of("assessmentOutcome", "PROCEED", "mode", "REMOTE"));
        complete(number, "RepairRemotely", Map.of("remoteOutcome", "REPAIRED", "note", "Reset the controller"));
        await().atMost(Duration.ofSeconds(240)).until(() -> phase(number).equals("FEEDBACK"));
        var feedback =
                manager.post("/api/cases/" + number + "/feedback", Map.of("score", 9, "scale", 10, "solved", true));

        assertThat(feedback.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(240)).until(() -> phase(number).equals("CLOSED"));
        JsonNode closed = manager.get("/api/cases/" + number).json();
        assertThat(closed.path("timeline")).isNotEmpty();
        assertThat(closed.path("notes").path(0).path("text").asString()).isEqualTo("Reset the controller");
        assertThat(closed.path("processInstanceKey").asString()).matches("\\d+");
        assertThat(variablesOf(closed.path("processInstanceKey").asString())).doesNotContain("Reset the controller");
    }

    private String variablesOf(String instance) {
        return manager.get("/api/process-instances/" + instance)
                .json()
                .path("variables")
                .toString();
    }

    private void complete(String number, String element, Map<String, ?> answers) {
        String key =
                await().atMost(Duration.ofSeconds(240)).until(() -> taskOf(number, element), found -> !found.isEmpty());
        var done = manager.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/tasks/" + key + "/complete", Map.of("variables", answers));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private String taskOf(String number, String element) {
        for (JsonNode task : manager.get("/api/tasks?case=" + number).json().path("items")) {
            if (task.path("element").asString().equals(element)) {
                return task.path("key").asString();
            }
        }
        return "";
    }

    private String phase(String number) {
        return manager.get("/api/cases/" + number).text("phase");
    }

    static Map<String, Object> aFault() {
        var fault = new HashMap<String, Object>();
        fault.put("customer", Map.of("ref", "C-" + UUID.randomUUID(), "name", "Hai Yun Logistics", "tier", "C"));
        fault.put("asset", Map.of("serial", "SN-" + UUID.randomUUID(), "model", "M1"));
        fault.put("category", "DEGRADED");
        fault.put("symptom", "NOISE");
        fault.put("description", "It rattles");
        return fault;
    }
}
