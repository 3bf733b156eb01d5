package dev.mendflow.api.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.CaseTasks;
import dev.mendflow.api.FreshDataDirectory;
import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The clocks of one case over a week, on the real engine, whose time is moved; by HTTP only. */
@WholeApplication
@ContextConfiguration(initializers = {FreshDataDirectory.class, TravelledTime.Controlled.class})
@Import(TravelledTime.Setup.class)
class ServiceLevelWeekTest {

    private static final Logger log = LoggerFactory.getLogger(ServiceLevelWeekTest.class);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TravelledTime time;

    final List<Duration> lateness = new ArrayList<>();
    Http manager;
    CaseTasks tasks;
    LocalDate friday;
    String number;

    @BeforeEach
    void aFridayAfternoonBeforeAWorkingSunday() {
        manager = people.as("manager", port);
        tasks = new CaseTasks(manager);
        await().atMost(PATIENCE)
                .until(() -> manager.get("/api/processes").text(), known -> known.contains("service-level-clock"));
        friday = LocalDate.ofInstant(time.instant(), SHANGHAI)
                .plusDays(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        chineseCalendar(Map.of("date", friday.plusDays(2), "type", "WORKING"));
        time.travelTo(on(0, "16:00"));
    }

    /**
     * P2 counts day and night, P3 in working time. What is expected is worked out by hand: Friday 16:00 to Saturday 12:00
     * without the hold until 10:00 are 4 h; until Sunday 04:00 20 h; the 28 h of 48 that are left are Sunday 7.5, Monday 7.5,
     * Tuesday 7.5 and Wednesday until 16:00, and with three working hours on hold Thursday 10:00.
     */
    @Test
    void eachRungOfAWeekFiresOnceAtItsInstantAndTheLedgerSaysWhy() {
        number = report();
        alarmAt(on(0, "16:22:30"));
        time.travelTo(on(0, "16:10"));
        ok(manager.post("/api/cases/" + number + "/messages", Map.of("text", "We are on our way.")));
        fires("ASSESSMENT", "75%", on(0, "16:45"));
        tasks.complete(number, "ConfirmAssessment", Map.of("assessmentOutcome", "PROCEED", "mode", "IN_SHOP"));
        await().atMost(PATIENCE).until(() -> clock("ASSESSMENT").path("state").asString(), "MET"::equals);

        time.travelTo(on(0, "18:00"));
        ok(manager.post("/api/cases/" + number + "/hold", Map.of("reason", "part missing", "owner", "PARTS")));
        assertThat(clock("RESOLUTION").path("dueAt").isNull()).isTrue();
        time.travelTo(on(1, "10:00"));
        ok(manager.post("/api/cases/" + number + "/resume", Map.of()));
        time.travelTo(on(1, "12:00"));
        ok(manager.post("/api/cases/" + number + "/priority", Map.of("severity", "P1", "reason", "smoke")));
        fires("RESOLUTION", "75%", on(2, "02:00"));

        time.travelTo(on(2, "04:00"));
        ok(manager.post("/api/cases/" + number + "/priority", Map.of("severity", "P3", "reason", "only steam")));
        assertThat(due("RESOLUTION")).isBetween(on(5, "15:59"), on(5, "16:01"));
        time.travelTo(on(3, "10:00"));
        ok(manager.post("/api/cases/" + number + "/hold", Map.of("reason", "nobody home", "owner", "CUSTOMER")));
        time.travelTo(on(3, "14:30"));
        ok(manager.post("/api/cases/" + number + "/resume", Map.of()));
        fires("RESOLUTION", "100%", on(6, "10:00"));
        await().atMost(PATIENCE).until(() -> tasks.taskOf(number, "HandleEscalation"), found -> !found.isEmpty());
        fires("RESOLUTION", "100%+PT8H", on(7, "10:30"));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "ASSESSMENT 75%", "RESOLUTION 75%", "RESOLUTION 100%", "RESOLUTION 100%+PT8H");
        assertThat(ledger("RESOLUTION"))
                .containsExactly(
                        "ARMED",
                        "STARTED",
                        "PAUSED",
                        "RESUMED",
                        "POLICY_CHANGED",
                        "RUNG_REACHED",
                        "POLICY_CHANGED",
                        "PAUSED",
                        "RESUMED",
                        "RUNG_REACHED",
                        "BREACHED",
                        "RUNG_REACHED");
        log.info("rungs were claimed {} after their instants", lateness);
        assertThat(lateness.stream().sorted().toList().get(lateness.size() / 2)).isLessThan(Duration.ofSeconds(2));
    }

    /** The alarm is taken away by hand, as if its message or its timer had been lost. */
    @Test
    void anAlarmThatWasLostIsRungByTheSweepAndNobodyIsToldTwice() {
        number = report();
        Instant due = alarmAt(time.instant().plus(Duration.ofSeconds(1_350)));
        double swept = swept();
        ok(manager.post("/api/process-instances/" + alarmInstance() + "/cancel", Map.of()));
        await().atMost(PATIENCE).until(this::alarmInstance, String::isEmpty);

        time.travelTo(due.plusSeconds(60));

        await().atMost(PATIENCE).until(this::told, List.of("FIRST_RESPONSE 75%")::equals);
        assertThat(swept()).isGreaterThan(swept);
        assertThat(alarmAt(due.plusSeconds(450)))
                .as("a new alarm, for the due time")
                .isNotNull();
        fires("FIRST_RESPONSE", "100%", due.plusSeconds(450));
        assertThat(told()).containsExactly("FIRST_RESPONSE 75%", "FIRST_RESPONSE 100%");
    }

    private double swept() {
        return people.as("root", port)
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("mendflow_servicelevel_swept_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String alarmInstance() {
        for (JsonNode instance :
                items("/api/process-instances?process=service-level-clock&state=ACTIVE&case=" + number)) {
            return instance.path("key").asString();
        }
        return "";
    }

    /** Comes near the instant, waits until the alarm is set for it, and lets time pass over it. */
    private void fires(String metric, String rung, Instant expected) {
        time.travelTo(expected.minusSeconds(60));
        Instant exact = alarmAt(expected);
        time.travelTo(exact.minusSeconds(2));
        JsonNode fired = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> rung(metric, rung), found -> !found.path("firedAt").isNull());
        // Timers of the engine know whole milliseconds.
        assertThat(Instant.parse(fired.path("at").asString())).isBetween(exact.minusMillis(1), exact);
        lateness.add(Duration.between(exact, Instant.parse(fired.path("firedAt").asString())));
    }

    /** When the alarm of the case rings: within the seconds that the calls of this test took. */
    private Instant alarmAt(Instant expected) {
        return await().atMost(PATIENCE)
                .until(this::alarm, at -> Duration.between(expected, at).abs().compareTo(Duration.ofSeconds(45)) < 0);
    }

    private Instant alarm() {
        for (JsonNode instance : items("/api/process-instances?process=service-level-clock&case=" + number)) {
            for (JsonNode timer : manager.get(
                            "/api/process-instances/" + instance.path("key").asString())
                    .json()
                    .path("timers")) {
                if (timer.path("state").asString().equals("CREATED")) {
                    return Instant.parse(timer.path("dueAt").asString());
                }
            }
        }
        return Instant.MAX.minusSeconds(1L << 40);
    }

    private JsonNode clock(String metric) {
        return manager.get("/api/cases/" + number + "/clocks/" + metric).json().path("clock");
    }

    private JsonNode rung(String metric, String name) {
        for (JsonNode rung : clock(metric).path("rungs")) {
            if (rung.path("rung").asString().equals(name)) {
                return rung;
            }
        }
        throw new AssertionError("No rung " + name + " of " + metric);
    }

    private Instant due(String metric) {
        return Instant.parse(clock(metric).path("dueAt").asString());
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        for (JsonNode clock : manager.get("/api/cases/" + number).json().path("clocks")) {
            for (JsonNode rung : clock.path("rungs")) {
                if (!rung.path("firedAt").isNull()) {
                    told.add(clock.path("metric").asString() + " "
                            + rung.path("rung").asString());
                }
            }
        }
        return told;
    }

    private List<String> ledger(String metric) {
        List<String> types = new ArrayList<>();
        manager.get("/api/cases/" + number + "/clocks/" + metric)
                .json()
                .path("ledger")
                .forEach(entry -> types.add(entry.path("type").asString()));
        return types;
    }

    private JsonNode items(String path) {
        return manager.get(path).json().path("items");
    }

    private String report() {
        var fault = new HashMap<String, Object>();
        fault.put("customer", Map.of("ref", "C-" + UUID.randomUUID(), "name", "Hai Yun Logistics", "tier", "C"));
        fault.put("asset", Map.of("serial", "SN-" + UUID.randomUUID(), "model", "M1"));
        fault.put("category", "IMMOBILE");
        fault.put("symptom", "NO_DRIVE");
        fault.put("description", "It stands still");
        fault.put("region", "CN-SH");
        var reported = manager.post("/api/cases", fault);
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        return reported.text("number");
    }

    private void chineseCalendar(Map<String, Object> exception) {
        JsonNode known = manager.get("/api/calendars/CN").json();
        var form = new HashMap<String, Object>();
        form.put("zone", "Asia/Shanghai");
        form.put("name", "中国 / China");
        form.put("week", known.path("week"));
        form.put("exceptions", List.of(exception));
        form.put("reason", "A working Sunday");
        form.put("version", known.path("version").asInt());
        ok(manager.put("/api/calendars/CN", form));
    }

    private Instant on(int days, String localTime) {
        return friday.plusDays(days)
                .atTime(LocalTime.parse(localTime))
                .atZone(SHANGHAI)
                .toInstant();
    }

    private static void ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }
}
