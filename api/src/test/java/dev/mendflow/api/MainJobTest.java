package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.technician.Technicians;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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

    private static final String TO_THE_ASSESSMENT = """
            CaseReported AcknowledgeReport DecideSeverity PromiseServiceLevels LookUpEntitlement
            DecideWarranty ClearCase ConfirmAssessment AssessmentOutcome RecordAssessment
            """;
    private static final String FROM_THE_FEEDBACK =
            "AskForFeedback Satisfied SettleCase WorkOutCompensation ManagerDecides CloseCase CaseClosed";
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Technicians technicians;

    @Autowired
    Accounts accounts;

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
        rate(number);

        JsonNode closed = closed(number);
        assertThat(timelineOf(closed))
                .containsExactly(
                        "case.reported API",
                        "phase.entered ASSESSING",
                        "case.assessed P3, REMOTE",
                        "phase.entered REPAIRING",
                        "remote-repair.recorded REPAIRED",
                        "phase.entered FEEDBACK",
                        "feedback.given 90 / 100",
                        "case.settled CHARGE, 0.00 CNY",
                        "phase.entered CLOSED");
        assertThat(closed.path("notes").path(0).path("text").asString()).isEqualTo("Reset the controller");
        JsonNode instance = ended(closed);
        assertThat(instance.path("variables").toString()).doesNotContain("Reset the controller");
        assertThat(elementsOf(instance))
                .isEqualTo(elements(
                        TO_THE_ASSESSMENT,
                        "VisitNeeded WithoutVisit RepairRemotely RecordRemoteRepair RemotelyRepaired",
                        FROM_THE_FEEDBACK));
    }

    @Test
    void aFaultThatNeedsAVisitIsAcceptedRepairedThereRatedAndClosed() {
        try (Crew crew = Crew.inANewArea(technicians, accounts)) {
            String somebody = crew.technician("Main", 0, "MECHANICAL");
            Http technician = crew.as(somebody, port);
            String number = crew.aJob(manager);

            complete(technician, crew.offered(number, somebody, port), Map.of("jobDecision", "ACCEPT"));
            String visit = "/api/visits/" + crew.planned(number, somebody, port);
            technician.post(visit + "/departure", Map.of());
            technician.post("/api/cases/" + number + "/arrival", Map.of());
            String repair =
                    await().atMost(PATIENCE).until(() -> technician.get(visit).text("task"), key -> !key.isEmpty());
            complete(technician, repair, Map.of("repairOutcome", "REPAIRED", "faultCode", "BRG"));
            rate(number);

            JsonNode closed = closed(number);
            assertThat(timelineOf(closed))
                    .containsExactly(
                            "case.reported API",
                            "phase.entered ASSESSING",
                            "case.assessed P3, ON_SITE",
                            "phase.entered DISPATCHING",
                            "technician.asked " + somebody,
                            "technician.accepted " + somebody,
                            "visit.planned " + somebody,
                            "phase.entered REPAIRING",
                            "visit.set-out " + somebody,
                            "visit.arrived " + somebody,
                            "visit.reported REPAIRED",
                            "phase.entered FEEDBACK",
                            "feedback.given 90 / 100",
                            "case.settled CHARGE, 300.00 CNY",
                            "phase.entered CLOSED");
            assertThat(closed.path("visits").path(0).path("status").asString()).isEqualTo("FINISHED");
            assertThat(elementsOf(ended(closed))).isEqualTo(elements(TO_THE_ASSESSMENT, """
                            VisitNeeded ReserveParts RankTechnicians CandidateFound AcceptJob Accepted ScheduleVisit
                            Repair RepairStarted CarryOutRepair RecordRepair PartsMissing RepairEnded RepairResult
                            """, FROM_THE_FEEDBACK));
        }
    }

    private static void complete(Http person, String task, Map<String, ?> answers) {
        var done = person.post("/api/tasks/" + task + "/complete", Map.of("variables", answers));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private void rate(String number) {
        await().atMost(PATIENCE).until(() -> phase(number).equals("FEEDBACK"));
        var rated = manager.post("/api/cases/" + number + "/feedback", Map.of("score", 9, "scale", 10, "solved", true));
        assertThat(rated.status()).as(rated.text()).isEqualTo(200);
    }

    private JsonNode closed(String number) {
        await().atMost(PATIENCE).until(() -> phase(number).equals("CLOSED"));
        return manager.get("/api/cases/" + number).json();
    }

    /** The instance of a case, once the engine has ended it: nothing of it or of what it called waits or went wrong. */
    private JsonNode ended(JsonNode serviceCase) {
        String key = serviceCase.path("processInstanceKey").asString();
        JsonNode ended = instanceOnceCompleted(key);
        for (JsonNode called : ended.path("calledInstances")) {
            instanceOnceCompleted(called.path("key").asString());
        }
        return ended;
    }

    private JsonNode instanceOnceCompleted(String key) {
        String address = "/api/process-instances/" + key;
        await().atMost(PATIENCE).until(() -> manager.get(address)
                .json()
                .path("instance")
                .path("state")
                .asString()
                .equals("COMPLETED"));
        JsonNode instance = manager.get(address).json();
        assertThat(instance.path("instance").path("incidents").asInt()).isZero();
        assertThat(instance.path("incidents")).isEmpty();
        assertThat(instance.path("tasks")).as("open tasks").isEmpty();
        assertThat(instance.path("elements")).isNotEmpty().allSatisfy(visit -> {
            assertThat(visit.path("state").asString()).as(visit.toString()).isEqualTo("COMPLETED");
            assertThat(visit.path("endedAt").asString("")).as(visit.toString()).isNotEmpty();
        });
        assertThat(instance.path("jobs"))
                .allSatisfy(job -> assertThat(job.path("endedAt").asString(""))
                        .as(job.toString())
                        .isNotEmpty());
        return instance;
    }

    private static List<String> timelineOf(JsonNode serviceCase) {
        return serviceCase
                .path("timeline")
                .valueStream()
                .map(entry -> (entry.path("type").asString() + " "
                                + entry.path("what").asString(""))
                        .strip())
                .map(line -> line.startsWith("visit.planned") ? line.replaceAll(", .*", "") : line)
                .toList();
    }

    private static List<String> elementsOf(JsonNode instance) {
        return instance.path("elements")
                .valueStream()
                .map(visit -> visit.path("element").asString())
                .toList();
    }

    private static List<String> elements(String... stretches) {
        return List.of(String.join(" ", stretches).split("\\s+"));
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
