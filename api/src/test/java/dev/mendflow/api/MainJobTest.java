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
public class MainJobTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http manager;
    CaseTasks tasks;

    @BeforeEach
    void aManager() {
        manager = Http.at(port).as("manager", people.password("manager"));
        tasks = new CaseTasks(manager);
    }

    @Test
    void aReportedFaultIsAssessedRepairedRatedAndClosed() {
        var reported = manager.post("/api/cases", aFault());
        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.json().path("promises")).hasSize(3);
        String number = reported.text("number");

        tasks.complete(number, "ConfirmAssessment", Map.of("assessmentOutcome", "PROCEED", "mode", "REMOTE"));
        tasks.complete(number, "RepairRemotely", Map.of("remoteOutcome", "REPAIRED", "note", "Reset the controller"));
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

    private String phase(String number) {
        return manager.get("/api/cases/" + number).text("phase");
    }

    /** A fault of a customer and an asset that nobody has reported before. */
    public static Map<String, Object> aFault() {
        var fault = new HashMap<String, Object>();
        fault.put("customer", Map.of("ref", "C-" + UUID.randomUUID(), "name", "Hai Yun Logistics", "tier", "C"));
        fault.put("asset", Map.of("serial", "SN-" + UUID.randomUUID(), "model", "M1"));
        fault.put("category", "DEGRADED");
        fault.put("symptom", "NOISE");
        fault.put("description", "It rattles");
        return fault;
    }
}
