package dev.mendflow.api.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class StaffLineTest {

    private static final Map<String, String> CHRISTMAS =
            Map.of("from", "2026-12-24T00:00:00+01:00", "until", "2026-12-27T00:00:00+01:00");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http manager;
    String lead;
    String wang;

    @BeforeEach
    void aTechnicianAndATeamLead() {
        manager = people.as("manager", port);
        lead = "l-" + UUID.randomUUID();
        wang = "t-" + UUID.randomUUID();
        assertThat(save(lead, null, 0).status()).isEqualTo(200);
        assertThat(save(wang, lead, 0).status()).isEqualTo(200);
    }

    @Test
    void aMemberIsReadAsSaved() {
        var read = manager.get("/api/staff/" + wang).json();

        assertThat(read.path("name").asString()).isEqualTo("王强");
        assertThat(read.path("language").asString()).isEqualTo("zh");
        assertThat(read.path("zone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(read.path("superior").asString()).isEqualTo(lead);
        assertThat(read.path("version").asInt()).isEqualTo(1);
        assertThat(manager.get("/api/staff").json().path("items").findValuesAsString("login"))
                .contains(wang, lead);
    }

    @Test
    void aStaleChangeIsRefusedAndAKeyHasOneEffect() {
        Http once = manager.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = once.put("/api/staff/" + wang, form(null, 1));
        var again = once.put("/api/staff/" + wang, form(null, 1));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(save(wang, lead, 1).status()).isEqualTo(409);
        assertThat(people.as("root", port)
                        .get("/api/audit?subject=" + wang)
                        .json()
                        .path("items")
                        .findValuesAsString("action"))
                .contains("staff.save");
    }

    @Test
    void aCircleIsRefusedInTheReadersLanguage() {
        var english = manager.in("en").put("/api/staff/" + lead, form(wang, 1));
        var chinese = manager.in("zh").put("/api/staff/" + lead, form(wang, 1));

        assertThat(english.status()).isEqualTo(422);
        assertThat(english.json().path("errors").get(0).path("field").asString())
                .isEqualTo("superior");
        assertThat(english.text()).contains("lead this member through");
        assertThat(chinese.text()).contains("汇报线形成循环");
        assertThat(manager.put("/api/staff/" + lead, form("nobody", 1)).text()).contains("unknown");
    }

    @Test
    void whatIsNoMemberIsRefused() {
        Map<String, Object> odd = new HashMap<>(form(null, 0));
        odd.put("zone", "Mars/North");
        assertThat(manager.put("/api/staff/x-1", odd).text()).contains("unknown-zone");
        odd.put("email", "nowhere");
        odd.put("language", "fr");
        assertThat(manager.put("/api/staff/x-1", odd).status()).isEqualTo(422);
        assertThat(manager.put("/api/staff/" + "UPPER", form(null, 0)).status()).isEqualTo(422);
    }

    @Test
    void peopleEnterTheirOwnAbsencesAndNobodyElses() {
        manager.put("/api/staff/dispatcher", form(lead, 0));
        Http dispatcher = people.as("dispatcher", port);

        var entered = dispatcher.post("/api/staff/dispatcher/absences", CHRISTMAS);

        assertThat(entered.status()).isEqualTo(201);
        assertThat(dispatcher
                        .get("/api/staff/dispatcher")
                        .json()
                        .path("absences")
                        .findValuesAsString("from"))
                .containsExactly("2026-12-23T23:00:00Z");
        assertThat(dispatcher
                        .post("/api/staff/" + wang + "/absences", CHRISTMAS)
                        .status())
                .isEqualTo(404);
        assertThat(dispatcher.get("/api/staff/" + wang).status()).isEqualTo(404);
        var removed = dispatcher.delete("/api/staff/dispatcher/absences/" + entered.text("id"));
        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.json().path("absences")).isEmpty();
    }

    @Test
    void anAbsenceEndsAfterItBegins() {
        var backwards = manager.post(
                "/api/staff/" + wang + "/absences",
                Map.of("from", "2026-12-24T00:00:00Z", "until", "2026-12-24T00:00:00Z"));

        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.json().path("errors").get(0).path("field").asString())
                .isEqualTo("until");
    }

    private Http.Answer save(String login, @Nullable String superior, int version) {
        return manager.put("/api/staff/" + login, form(superior, version));
    }

    private static Map<String, Object> form(@Nullable String superior, int version) {
        Map<String, Object> form = new HashMap<>(
                Map.of("name", "王强", "language", "zh", "zone", "Asia/Shanghai", "level", "MEMBER", "version", version));
        form.put("superior", superior);
        form.put("email", "wang@example.org");
        return form;
    }
}
