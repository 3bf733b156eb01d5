package dev.mendflow.api.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A calendar and a policy are looked at before they hold, and reach the clocks that run. */
@WholeApplication
class LevelChangeTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http manager;

    @BeforeEach
    void aManager() {
        manager = people.as("manager", port);
    }

    @Test
    void aCalendarOfItsOwnMovesNobodyElse() {
        String name = "C-" + UUID.randomUUID().toString().substring(0, 8);
        var form = form("calendar", calendar(name), "A new station", 0);

        JsonNode impact = manager.post("/api/service-levels/preview", form).json();
        assertThat(impact.path("moved").asInt()).isZero();
        assertThat(manager.get("/api/calendars/" + name).status()).as("kept").isEqualTo(404);

        var begun = manager.with("Idempotency-Key", name).post("/api/service-levels/rollouts", form);
        var again = manager.with("Idempotency-Key", name).post("/api/service-levels/rollouts", form);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(again.text("id")).isEqualTo(begun.text("id"));
        assertThat(manager.get("/api/calendars/" + name).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> manager.get("/api/service-levels/rollouts/" + begun.text("id"))
                        .json()
                        .path("endedAt")
                        .isString());
        assertThat(manager.get("/api/service-levels/rollouts").text()).contains(begun.text("id"));
    }

    @Test
    void whoSavedFirstIsNotOverwritten() {
        var changed = form("calendar", calendar("CN"), "late", 999);
        assertThat(manager.post("/api/service-levels/rollouts", changed).status())
                .isEqualTo(409);
    }

    @Test
    void whatCannotHoldIsRefusedInBothLanguages() {
        String table = manager.get("/api/service-levels/policy").text("table");
        var gap = form("policy", Map.of("table", table.replace("<text>\"P4\"</text>", "<text>\"P5\"</text>")), "r", 0);

        for (String path : new String[] {"preview", "rollouts"}) {
            var english = manager.in("en").post("/api/service-levels/" + path, gap);
            assertThat(english.status()).as(english.text()).isEqualTo(422);
            assertThat(english.text("detail")).contains("no usable answer");
            assertThat(english.json().path("errors").path(0).path("field").asString())
                    .contains("P4");
            assertThat(manager.in("zh").post("/api/service-levels/" + path, gap).text("detail"))
                    .contains("没有可用的结果");
        }
        assertThat(manager.post("/api/service-levels/preview", form("policy", Map.of("table", "<x/>"), "r", 0))
                        .status())
                .isEqualTo(422);
        assertThat(manager.post("/api/service-levels/preview", Map.of("reason", "nothing"))
                        .status())
                .isEqualTo(422);
        assertThat(manager.post(
                                "/api/service-levels/preview",
                                form("calendar", Map.of("id", "CN", "zone", "Mars/Base"), "r", 1))
                        .status())
                .isEqualTo(422);
        assertThat(manager.post("/api/service-levels/rollouts", Map.of("calendar", calendar("CN")))
                        .text())
                .contains("reason")
                .contains("version");
        assertThat(manager.get("/api/service-levels/policy").text("table")).isEqualTo(table);
    }

    private static Map<String, Object> form(String part, Object what, String reason, int version) {
        var form = new HashMap<String, Object>();
        form.put(part, what);
        form.put("reason", reason);
        form.put("version", version);
        return form;
    }

    private static Map<String, Object> calendar(String id) {
        return Map.of(
                "id",
                id,
                "zone",
                "Asia/Shanghai",
                "week",
                Map.of("MONDAY", new String[] {"08:00-20:00"}, "SUNDAY", new String[] {"10:00-12:00"}));
    }
}
