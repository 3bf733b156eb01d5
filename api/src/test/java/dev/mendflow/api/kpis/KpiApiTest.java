package dev.mendflow.api.kpis;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WholeApplication
class KpiApiTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    private final String region = "R" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aReportedCaseIsCountedWithinSecondsAndLeadsBackToItself() {
        Http manager = people.as("manager", port);
        String number = report();

        await().atMost(30, SECONDS).until(() -> reported(manager) == 1);

        JsonNode behind = manager.get("/api/kpis/cases?kpi=REPORTED&within=region&member=" + region)
                .json();
        assertThat(behind.path("items")).hasSize(1);
        assertThat(behind.path("items").get(0).path("number").asString()).isEqualTo(number);
        JsonNode byDay =
                manager.get("/api/kpis?by=day&within=region&member=" + region).json();
        assertThat(byDay.path("groups")).hasSize(30);
        assertThat(figure(byDay.path("total"), "BACKLOG").path("value").asInt()).isEqualTo(1);
        assertThat(figure(byDay.path("total"), "CSAT").path("value").isNull()).isTrue();
        assertThat(figure(byDay.path("total"), "CSAT").path("target").asInt()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void theBoardTellsWhoseMoveItIs() {
        Http manager = people.as("manager", port);
        report();

        JsonNode counts = manager.get("/api/board").json();
        assertThat(counts.path("phases")).hasSize(5);
        assertThat(counts.path("open").asInt()).isPositive();
        JsonNode risks = manager.get("/api/board/risks?limit=1").json();
        assertThat(risks.path("items").get(0).path("number").asString()).startsWith("SC-");
        assertThat(manager.get("/api/board/risks?limit=1&cursor="
                                + risks.path("next").asString())
                        .status())
                .isEqualTo(200);
        assertThat(manager.get("/api/board/risks?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void whatIsSeenCanBeTakenAlongInTheReadersLanguage() {
        Http manager = people.as("manager", port);

        String chinese = manager.in("zh").get("/api/kpis/table?by=tier").text();
        String english = manager.in("en").get("/api/kpis/table?by=day").text();

        assertThat(chinese).startsWith("\uFEFF\"客户分级\",\"首次响应及时率 (%)\"");
        assertThat(english).startsWith("\uFEFF\"Day\",\"First response in time (%)\"");
        assertThat(english.lines()).hasSize(33);
    }

    @Test
    void questionsThatCannotBeReadAreRefused() {
        Http manager = people.as("manager", port);

        for (String question : new String[] {
            "?by=colour",
            "?from=2026-02-01&to=2026-01-01",
            "?from=2020-01-01&to=2026-01-01",
            "?by=region&within=tier&member=A",
            "/cases",
            "/cases?kpi=NONE",
            "/cases?kpi=BACKLOG",
            "/cases?kpi=REPORTED&cursor=x"
        }) {
            assertThat(manager.get("/api/kpis" + question).status())
                    .as(question)
                    .isEqualTo(400);
        }
    }

    @Test
    void aTargetIsChangedOnceAndSeenBesideItsFigure() {
        Http manager = people.as("manager", port);
        int version = version(manager);
        Map<String, Object> wish = new HashMap<>(Map.of("target", 12.5, "reason", "Two more vans", "version", version));

        assertThat(manager.put("/api/kpis/targets/UTILISATION", wish).status()).isEqualTo(200);
        wish.put("target", 13);
        assertThat(manager.put("/api/kpis/targets/UTILISATION", wish).status()).isEqualTo(409);
        wish.put("target", -1);
        assertThat(manager.put("/api/kpis/targets/UTILISATION", wish).status()).isEqualTo(422);
        assertThat(manager.put("/api/kpis/targets/NONE", Map.of("target", 1, "reason", "x", "version", 0))
                        .status())
                .isEqualTo(404);

        JsonNode said = manager.get("/api/kpis/targets/UTILISATION").json();
        assertThat(said.path("version").asInt()).isEqualTo(version + 1);
        assertThat(said.path("changes").path(0).path("reason").asString()).isEqualTo("Two more vans");
        assertThat(said.path("changes").path(0).path("changedBy").asString()).isEqualTo("manager");
        JsonNode total = manager.get("/api/kpis").json().path("total");
        assertThat(figure(total, "UTILISATION").path("target").asDouble()).isEqualTo(12.5);
        assertThat(people.as("root", port).get("/api/audit?subject=UTILISATION").text())
                .contains("kpi-target.change");
    }

    @Test
    void aTargetNeedsAReasonAndIsAtBestBetterThanItself() {
        Http manager = people.as("manager", port).in("en");

        var silent = manager.put("/api/kpis/targets/REPEAT_FAULTS", Map.of("target", 4, "version", 0));
        var worse = manager.put(
                "/api/kpis/targets/REPEAT_FAULTS", Map.of("target", 4, "stretch", 5, "reason", "x", "version", 0));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("reason");
        assertThat(worse.status()).isEqualTo(422);
        assertThat(worse.text()).contains("is not as good as the target");
        assertThat(manager.get("/api/kpis/targets/REPEAT_FAULTS").json().path("changes"))
                .isEmpty();
        assertThat(people.as("agent", port)
                        .get("/api/kpis/targets/REPEAT_FAULTS")
                        .status())
                .isEqualTo(403);
    }

    private static int version(Http manager) {
        for (JsonNode target : manager.get("/api/kpis/targets").json()) {
            if (target.path("kpi").asString().equals("UTILISATION")) {
                return target.path("version").asInt();
            }
        }
        return 0;
    }

    private int reported(Http manager) {
        for (JsonNode group : manager.get("/api/kpis?by=region").json().path("groups")) {
            if (group.path("key").asString().equals(region)) {
                return figure(group.path("kpis"), "REPORTED").path("value").asInt();
            }
        }
        return 0;
    }

    private static JsonNode figure(JsonNode figures, String kpi) {
        for (JsonNode figure : figures) {
            if (figure.path("kpi").asString().equals(kpi)) {
                return figure;
            }
        }
        throw new AssertionError(kpi + " is missing");
    }

    private String report() {
        Map<String, Object> fault = new HashMap<>(MainJobTest.aFault());
        fault.put("region", region);
        return people.as("agent", port).post("/api/cases", fault).text("number");
    }
}
