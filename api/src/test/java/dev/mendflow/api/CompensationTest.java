package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.technician.Place;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A promise that was missed, from the late repair to what the customer reads. */
@WholeApplication
class CompensationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Technicians technicians;

    Http manager;
    CaseTasks tasks;

    @BeforeEach
    void aManagerAndATechnicianWhoIsNeverProposed() {
        manager = people.as("manager", port);
        tasks = new CaseTasks(manager);
        technicians.registerAreas(List.of(new ServiceArea("LATE", "晚", "Late", new Place(31, 121))));
        technicians.save(new Technician(
                "t-late",
                "Late",
                "LATE",
                new Place(31, 121),
                true,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                technicians.find("t-late").map(Technician::version).orElse(null)));
    }

    @AfterEach
    void theTechnicianLeaves() {
        technicians.save(technicians.get("t-late").gone());
    }

    @Test
    void aLateRepairIsCompensatedWhenAManagerSaysSo() {
        String number = manager.post("/api/cases", aFaultOfThreeDaysAgo()).caseNumber();
        tasks.complete(number, "ConfirmAssessment", Map.of("assessmentOutcome", "PROCEED", "mode", "ON_SITE"));
        tasks.complete(number, "AssignManually", Map.of("technician", "t-late"));
        tasks.complete(number, "CarryOutRepair", Map.of("repairOutcome", "REPAIRED"));
        await().atMost(PATIENCE).until(() -> phase(number).equals("FEEDBACK"));
        manager.post("/api/cases/" + number + "/feedback", Map.of("score", 9, "scale", 10, "solved", true));

        await().atMost(PATIENCE).until(() -> compensations("manager", number)
                .path(0)
                .path("status")
                .asString("")
                .equals("PROPOSED"));
        assertThat(compensations("customer", number)).isEmpty();
        String amount = compensations("manager", number).path(0).path("amount").asString();
        tasks.complete(
                number, "DecideCompensation", Map.of("compensationDecision", "GRANT", "note", "They were patient"));
        await().atMost(PATIENCE).until(() -> phase(number).equals("CLOSED"));

        JsonNode granted = compensations("manager", number).path(0);
        assertThat(granted.path("metric").asString()).isEqualTo("RESOLUTION");
        assertThat(granted.path("status").asString()).isEqualTo("GRANTED");
        assertThat(granted.path("amount").asString()).isEqualTo(amount);
        assertThat(granted.path("decidedBy").asString()).isEqualTo("manager");
        assertThat(granted.path("basis").path("lateSeconds").asLong())
                .isBetween(
                        Duration.ofHours(24).toSeconds(), Duration.ofHours(25).toSeconds());
        JsonNode read = compensations("customer", number).path(0);
        assertThat(read.path("amount").asString()).isEqualTo(amount);
        assertThat(read.path("reasonEn").asString()).isEqualTo("Not resolved in the promised time");
        assertThat(read.path("basis").isNull()).isTrue();
        assertThat(timeline("manager", number)).contains("compensation.proposed", "compensation.granted");
        assertThat(timeline("customer", number))
                .contains("compensation.granted")
                .doesNotContain("compensation.proposed");
        assertThat(PageVisitor.at(port, "manager", people.password("manager")).reads("/cases/" + number, "zh"))
                .contains("赔付", "300.00 CNY", "未按承诺时限解决");
    }

    private Map<String, Object> aFaultOfThreeDaysAgo() {
        var fault = new HashMap<>(MainJobTest.aFault());
        fault.put("customer", Map.of("ref", "C-OWN"));
        fault.put("category", "IMMOBILE");
        fault.put("symptom", "NO_DRIVE");
        fault.put("reportedAt", Instant.now().minus(Duration.ofHours(72)).toString());
        return fault;
    }

    private JsonNode compensations(String reader, String number) {
        return people.as(reader, port).get("/api/cases/" + number).json().path("compensations");
    }

    private List<String> timeline(String reader, String number) {
        return people.as(reader, port)
                .get("/api/cases/" + number)
                .json()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    private String phase(String number) {
        return manager.get("/api/cases/" + number).text("phase");
    }
}
