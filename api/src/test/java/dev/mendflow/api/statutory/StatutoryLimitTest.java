package dev.mendflow.api.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.CaseTasks;
import dev.mendflow.api.Http;
import dev.mendflow.api.PageVisitor;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseNumber;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.storage.Utc;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The statutory clock of a car by HTTP: counters, rules, and the remedy that starts at the limit. */
@WholeApplication
class StatutoryLimitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ServiceCases cases;

    @Autowired
    JdbcClient sql;

    Http manager;
    CaseTasks tasks;
    String vin;

    @BeforeEach
    void aCar() {
        manager = people.as("manager", port);
        tasks = new CaseTasks(manager);
        vin = "LSVAA418%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    @Test
    void aCarUnderRepairForTooLongIsReplaced() {
        String number = manager.post("/api/cases", aFault()).caseNumber();
        tasks.complete(number, "ConfirmAssessment", Map.of("assessmentOutcome", "PROCEED", "mode", "REMOTE"));
        await().atMost(PATIENCE)
                .until(() -> !tasks.taskOf(number, "RepairRemotely").isEmpty());
        wasInTheWorkshop(number, Duration.ofDays(40));
        assertThat(days().path("used").asInt()).isBetween(40, 42);
        assertThat(days().path("state").asString()).isEqualTo("REACHED");

        tasks.complete(number, "RepairRemotely", Map.of("remoteOutcome", "REPAIRED"));
        tasks.complete(
                number, "ConfirmFacts", Map.of("factsOutcome", "CONFIRMED", "note", "Checked with the workshop"));
        tasks.complete(number, "OfferRemedy", Map.of("remedyDecision", "REPLACE"));

        await().atMost(PATIENCE).until(() -> statutory()
                .path("remedies")
                .path(0)
                .path("status")
                .asString("")
                .equals("REPLACED"));
        assertThat(statutory().path("remedies")).hasSize(1);
        JsonNode repair = days().path("repairs").path(0);
        assertThat(repair.path("caseNumber").asString()).isEqualTo(number);
        JsonNode shown = manager.get("/api/cases/" + number).json();
        assertThat(shown.path("statutory").path(0).path("rule").asString()).isEqualTo("CN-AUTO-REPAIR-DAYS");
        assertThat(shown.path("timeline").valueStream().map(entry -> entry.path("type")
                        .asString()))
                .contains("statutory.limit-reached", "remedy.recorded");
        assertThat(PageVisitor.at(port, "manager", people.password("manager")).reads("/cases/" + number, "zh"))
                .contains("三包法定上限", "达到上限");
    }

    @Test
    void rulesAreVersionsThatAnAdministratorChanges() {
        Http root = people.as("root", port);
        JsonNode shipped = root.get("/api/statutory-rules").json();
        int version = shipped.path("version").asInt();

        assertThat(root.put("/api/statutory-rules", form(version + 1, "UTC", "A", "B"))
                        .status())
                .isEqualTo(409);
        var refused = root.in("zh").put("/api/statutory-rules", form(version, "Nowhere/Land", "A", "A"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("rules[0].zone", "rules[1].zone", "rules[1].id");
        assertThat(refused.text()).contains("前面已使用");

        JsonNode saved =
                root.put("/api/statutory-rules", form(version, "UTC", "A", "B")).json();

        assertThat(saved.path("version").asInt()).isEqualTo(version + 1);
        assertThat(manager.get("/api/statutory-rules")
                        .json()
                        .path("rules")
                        .path(1)
                        .path("id")
                        .asString())
                .isEqualTo("B");
        assertThat(root.get("/api/audit").text()).contains("statutory-rules.save");
        Map<String, Object> back = new HashMap<>(form(version + 1, "UTC", "A"));
        back.put("rules", shipped.path("rules"));
        assertThat(root.put("/api/statutory-rules", back).status()).isEqualTo(200);
    }

    private static Map<String, Object> form(int version, String zone, String... ids) {
        List<Map<String, Object>> rules = List.of(ids).stream()
                .map(id -> {
                    Map<String, Object> rule = new HashMap<>();
                    rule.put("id", id);
                    rule.put("nameZh", "规则");
                    rule.put("nameEn", "Rule");
                    rule.put("productLine", "METAL");
                    rule.put("counted", "REPAIR_DAYS");
                    rule.put("moreThan", 30);
                    rule.put("zone", zone);
                    rule.put("windowFrom", "SALE");
                    rule.put("warnAtPercent", 80);
                    rule.put("decideWithinDays", 10);
                    rule.put("source", "law");
                    return rule;
                })
                .toList();
        return Map.of("version", version, "reason", "Test", "rules", rules);
    }

    private Map<String, Object> aFault() {
        return Map.of(
                "customer",
                Map.of("ref", "C-" + UUID.randomUUID()),
                "asset",
                Map.of("serial", vin),
                "category",
                "DEGRADED",
                "symptom",
                "NOISE");
    }

    /** A visit that began so long ago, as the room of visits keeps it. */
    private void wasInTheWorkshop(String number, Duration length) {
        CaseId id = cases.find(CaseNumber.parse(number)).orElseThrow().id();
        Instant until = Instant.now();
        sql.sql("""
                        insert into visit (id, version, case_id, visit_number, offer_id, technician, appointment_at,
                            appointment_until, status, scope, outcome, fault_code, arrived_at, ended_at)
                        values (:id, 0, :caseId, 1, :offer, 't-wang', :from, :from, 'FINISHED', 'NOISE', 'REPAIRED',
                            'AXLE', :from, :until)
                        """)
                .param("id", UUID.randomUUID())
                .param("caseId", id.value())
                .param("offer", UUID.randomUUID())
                .param("from", Utc.atUtc(until.minus(length)))
                .param("until", Utc.atUtc(until))
                .update();
    }

    private JsonNode statutory() {
        return manager.get("/api/assets/" + vin + "/statutory").json();
    }

    private JsonNode days() {
        return statutory().path("counters").path(0);
    }
}
