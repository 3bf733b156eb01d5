package dev.mendflow.api.technicians;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.technician.Place;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technicians;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class TechniciansApiTest {

    private static final String AREA = "ADMIN-TEST";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Technicians technicians;

    Http manager;
    String code;

    @BeforeEach
    void aTechnician() {
        technicians.registerAreas(List.of(new ServiceArea(AREA, "测试区", "Test area", new Place(31, 121))));
        manager = people.as("manager", port);
        code = "t-" + UUID.randomUUID();
        // Inactive, so that no job of another test is offered to them.
        assertThat(manager.put("/api/technicians/" + code, form(0)).status()).isEqualTo(200);
    }

    @Test
    void aTechnicianIsReadAsSaved() {
        var read = manager.get("/api/technicians/" + code).json();

        assertThat(read.path("version").asInt()).isEqualTo(1);
        assertThat(read.path("visitsPerDay").asInt()).isEqualTo(4);
        assertThat(read.path("vehicle").asString()).isEqualTo("Van 7");
        assertThat(read.path("equipment").toString()).contains("dangerous goods");
        assertThat(read.path("shifts").get(0).path("from").asString()).isEqualTo("09:00");
        assertThat(read.path("certificates").findValuesAsString("state"))
                .containsExactly("EXPIRED", "EXPIRES_SOON", "VALID");
    }

    @Test
    void aStaleChangeIsRefusedAndLeaveIsKeptByASave() {
        var away = manager.post(
                "/api/technicians/" + code + "/leave",
                Map.of("from", "2027-02-01T00:00:00Z", "until", "2027-02-03T00:00:00Z"));
        assertThat(away.status()).isEqualTo(201);

        assertThat(manager.put("/api/technicians/" + code, form(1)).status()).isEqualTo(409);
        assertThat(manager.put("/api/technicians/" + code, form(0)).status()).isEqualTo(409);
        var saved = manager.put("/api/technicians/" + code, form(2));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().path("leave")).hasSize(1);
    }

    @Test
    void aLeaveIsTakenBackByItsBeginning() {
        Map<String, String> leave = Map.of("from", "2027-03-01T00:00:00+08:00", "until", "2027-03-03T00:00:00+08:00");
        manager.post("/api/technicians/" + code + "/leave", leave);

        var back = manager.delete("/api/technicians/" + code + "/leave/2027-02-28T16:00:00Z");

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json().path("leave")).isEmpty();
        assertThat(manager.delete("/api/technicians/" + code + "/leave/2027-02-28T16:00:00Z")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoTechnicianIsRefused() {
        Map<String, Object> odd = form(1);
        odd.put("region", "nowhere");
        odd.put(
                "shifts",
                List.of(Map.of("weekday", "MONDAY", "from", "09:00", "until", "18:00", "zone", "Mars/North")));

        var refused = manager.put("/api/technicians/" + code, odd);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactly("region", "shifts[0].zone");
        odd.put("latitude", 91.0);
        assertThat(manager.put("/api/technicians/" + code, odd).status()).isEqualTo(422);
    }

    @Test
    void techniciansAreFoundByWhatTheyCanDo() {
        assertThat(codes("?q=" + code + "&skill=BATTERY&region=" + AREA)).containsExactly(code);
        assertThat(codes("?q=" + code + "&skill=SOFTWARE")).isEmpty();
        assertThat(codes("?q=" + code + "&skill=THERMAL"))
                .as("of one kind of product")
                .containsExactly(code);
        assertThat(codes("?q=" + code + "&active=true")).isEmpty();
    }

    @Test
    void thoseWhoSteerCasesReadAndThoseWhoLeadChange() {
        assertThat(people.as("dispatcher", port).get("/api/technicians/" + code).status())
                .isEqualTo(200);
        assertThat(people.as("dispatcher", port)
                        .put("/api/technicians/" + code, form(1))
                        .status())
                .isEqualTo(403);
        assertThat(people.as("t-own", port).get("/api/technicians/" + code).status())
                .isEqualTo(403);
    }

    private List<String> codes(String query) {
        return manager.get("/api/technicians" + query).json().path("items").findValuesAsString("code").stream()
                .filter(found -> found.startsWith("t-"))
                .toList();
    }

    private static Map<String, Object> form(int version) {
        LocalDate today = LocalDate.now();
        return new HashMap<>(Map.ofEntries(
                Map.entry("name", "王强"),
                Map.entry("region", AREA),
                Map.entry("latitude", 31.2),
                Map.entry("longitude", 121.5),
                Map.entry("active", false),
                Map.entry("skills", List.of("BATTERY", "HIGH_VOLTAGE", "CELL/THERMAL")),
                Map.entry(
                        "certificates",
                        List.of(
                                proof("BATTERY", today.plusYears(1)),
                                proof("HIGH_VOLTAGE", today.plusDays(10)),
                                proof("SOFTWARE", today.minusDays(2)))),
                Map.entry(
                        "shifts",
                        List.of(Map.of(
                                "weekday", "MONDAY", "from", "09:00", "until", "18:00", "zone", "Asia/Shanghai"))),
                Map.entry("visitsPerDay", 4),
                Map.entry("vehicle", "Van 7"),
                Map.entry("equipment", List.of("dangerous goods")),
                Map.entry("version", version)));
    }

    private static Map<String, Object> proof(String code, LocalDate until) {
        return Map.of("code", code, "level", "SENIOR", "validUntil", until.toString());
    }
}
