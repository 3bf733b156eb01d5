package dev.mendflow.api.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.FreshDataDirectory;
import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** A promise that nobody keeps, on the real engine, whose time is moved; by HTTP only. The agent reports to the dispatcher. */
@WholeApplication
@ContextConfiguration(initializers = {FreshDataDirectory.class, TravelledTime.Controlled.class})
@Import(TravelledTime.Setup.class)
class EscalationUpTheLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TravelledTime time;

    Http manager;
    Http agent;

    @BeforeEach
    void anAgentWithSuperiors() {
        manager = people.as("manager", port);
        agent = people.as("agent", port);
        await().atMost(PATIENCE)
                .until(() -> manager.get("/api/processes").text(), known -> known.contains("service-level-clock"));
        member("manager", null);
        member("dispatcher", "manager");
        member("agent", "dispatcher");
    }

    @Test
    void whoHasTheTaskIsWarnedAndThenTheirSuperiorsGetTheEscalation() {
        String number = report();
        Instant reportedAt = Instant.parse(manager.get("/api/cases/" + number).text("reportedAt"));
        JsonNode task = task(agent, number, "ConfirmAssessment");
        assertThat(agent.post("/api/tasks/" + task.path("key").asString() + "/claim", Map.of())
                        .status())
                .isEqualTo(200);

        time.travelTo(reportedAt.plus(Duration.ofMinutes(23)));
        assertThat(told(number, "75%")).isEqualTo("agent 0");

        time.travelTo(reportedAt.plus(Duration.ofMinutes(31)));
        assertThat(told(number, "100%")).isEqualTo("dispatcher 1");
        assertThat(task(people.as("dispatcher", port), number, "HandleEscalation")
                        .path("assignee")
                        .asString())
                .isEqualTo("dispatcher");

        time.travelTo(reportedAt.plus(Duration.ofMinutes(61)));
        assertThat(told(number, "100%+PT30M")).isEqualTo("manager 2");
        assertThat(people.as("dispatcher", port).in("en").get("/api/notices").text())
                .contains("Broken promise: first response of " + number);
    }

    /** Who was told of a rung of the first response and at which level, once somebody was. */
    private String told(String number, String name) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            for (JsonNode clock :
                                    manager.get("/api/cases/" + number).json().path("clocks")) {
                                for (JsonNode rung : clock.path("rungs")) {
                                    if (clock.path("metric").asString().equals("FIRST_RESPONSE")
                                            && rung.path("rung").asString().equals(name)
                                            && rung.path("told").isString()) {
                                        return rung.path("told").asString() + " "
                                                + rung.path("level").asInt();
                                    }
                                }
                            }
                            return "";
                        },
                        who -> !who.isEmpty());
    }

    private JsonNode task(Http caller, String number, String element) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            for (JsonNode task : caller.get("/api/tasks?case=" + number)
                                    .json()
                                    .path("items")) {
                                if (task.path("element").asString().equals(element)) {
                                    return task;
                                }
                            }
                            return null;
                        },
                        found -> found != null);
    }

    private void member(String login, @Nullable String superior) {
        var known = manager.get("/api/staff/" + login);
        var form = new HashMap<String, Object>();
        form.put("name", login);
        form.put("language", "en");
        form.put("zone", "Europe/London");
        form.put("level", "MEMBER");
        form.put("superior", superior);
        form.put("version", known.status() == 200 ? known.json().path("version").asInt() : 0);
        var saved = manager.put("/api/staff/" + login, form);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private String report() {
        var fault = new HashMap<String, Object>();
        fault.put("customer", Map.of("ref", "C-" + UUID.randomUUID(), "name", "Hai Yun Logistics", "tier", "C"));
        fault.put("asset", Map.of("serial", "SN-" + UUID.randomUUID(), "model", "M1"));
        fault.put("category", "IMMOBILE");
        fault.put("symptom", "NO_DRIVE");
        fault.put("region", "CN-SH");
        var reported = manager.post("/api/cases", fault);
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        return reported.text("number");
    }
}
