package dev.mendflow.api.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Managers let go of promises and take back what was entered in error; the ledger keeps all of it. */
@WholeApplication
class ClockDecisionsTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http manager;
    String number;

    @BeforeEach
    void aCase() {
        manager = people.as("manager", port);
        number = manager.post("/api/cases", MainJobTest.aFault()).caseNumber();
    }

    @Test
    void aWaivedPromiseIsNeitherKeptNorBroken() {
        var waived = manager.post(clock("RESOLUTION") + "/waive", Map.of("reason", "The owner asked for next month"));

        assertThat(waived.status()).as(waived.text()).isEqualTo(200);
        assertThat(state("RESOLUTION")).isEqualTo("WAIVED");
        assertThat(state("FIRST_RESPONSE")).isEqualTo("RUNNING");
        assertThat(facts("RESOLUTION")).endsWith("WAIVED");
        assertThat(timeline(manager)).contains("promise.waived");
        assertThat(timeline(people.as("agent", port))).contains("promise.waived");
    }

    @Test
    void theCustomerDoesNotReadWhyAPromiseWasWaived() {
        Http customer = people.as("customer", port);
        number = customer.post("/api/cases", MainJobTest.aFault()).caseNumber();

        manager.post(clock("RESOLUTION") + "/waive", Map.of("reason", "Between us"));

        assertThat(timeline(manager)).contains("promise.waived");
        assertThat(timeline(customer)).contains("case.reported").doesNotContain("promise.waived");
    }

    @Test
    void waivedOnceMoreNothingChanges() {
        manager.post(clock("RESOLUTION") + "/waive", Map.of("reason", "Once"));
        List<String> once = facts("RESOLUTION");

        assertThat(manager.post(clock("RESOLUTION") + "/waive", Map.of("reason", "Twice"))
                        .status())
                .isEqualTo(200);
        assertThat(facts("RESOLUTION")).isEqualTo(once);
        assertThat(timeline(manager)).containsOnlyOnce("promise.waived");
    }

    @Test
    void aWaiverThatWasTakenBackLetsTheClockRunOn() {
        manager.post(clock("RESOLUTION") + "/waive", Map.of("reason", "The wrong case"));
        int entry = facts("RESOLUTION").size();

        var corrected = manager.post(
                clock("RESOLUTION") + "/corrections", Map.of("entry", entry, "reason", "It was the wrong case"));

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(state("RESOLUTION")).isEqualTo("RUNNING");
        assertThat(facts("RESOLUTION")).contains("WAIVED").endsWith("CORRECTED");
        assertThat(timeline(manager)).contains("promise.corrected");
    }

    @Test
    void whatHasEndedOtherwiseIsNotWaived() {
        manager.post("/api/cases/" + number + "/messages", Map.of("text", "We are on our way."));
        assertThat(state("FIRST_RESPONSE")).isEqualTo("MET");

        var refused = manager.in("zh").post(clock("FIRST_RESPONSE") + "/waive", Map.of("reason", "Late"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("title").asString()).isEqualTo("承诺已结束");
        assertThat(state("FIRST_RESPONSE")).isEqualTo("MET");
    }

    @Test
    void badInputIsNamed() {
        assertThat(manager.post(clock("RESOLUTION") + "/waive", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        assertThat(manager.post(clock("ARRIVAL") + "/waive", Map.of("reason", "None is promised"))
                        .status())
                .isEqualTo(404);
        assertThat(manager.post(clock("RESOLUTION") + "/corrections", Map.of("entry", 1, "reason", "No"))
                        .text())
                .contains("names no entry that can be corrected");
        assertThat(manager.post(clock("RESOLUTION") + "/corrections", Map.of("entry", 99, "reason", "No"))
                        .status())
                .isEqualTo(422);
        assertThat(facts("RESOLUTION")).doesNotContain("WAIVED", "CORRECTED");
    }

    private String clock(String metric) {
        return "/api/cases/" + number + "/clocks/" + metric;
    }

    private JsonNode explained(String metric) {
        return manager.get(clock(metric)).json();
    }

    private String state(String metric) {
        return explained(metric).path("clock").path("state").asString();
    }

    private List<String> facts(String metric) {
        return explained(metric)
                .path("ledger")
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    private List<String> timeline(Http reader) {
        return reader.get("/api/cases/" + number)
                .json()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }
}
