package dev.mendflow.api.servicelevels;

import static dev.mendflow.api.servicelevels.WatchedCase.ok;
import static dev.mendflow.api.servicelevels.WatchedCase.patiently;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TravelledTime time;

    Http manager;
    CaseTasks tasks;
    LocalDate friday;

    @BeforeEach
    void aFridayAfternoonBeforeAWorkingSunday() {
        manager = people.as("manager", port);
        tasks = new CaseTasks(manager);
        WatchedCase.awaitTheModels(manager);
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
        var watched = WatchedCase.reported(manager);
        watched.alarmAt(on(0, "16:22:30"));
        time.travelTo(on(0, "16:10"));
        watched.does("messages", Map.of("text", "We are on our way."));
        watched.fires(time, "ASSESSMENT", "75%", on(0, "16:45"));
        tasks.complete(
                watched.number(), "ConfirmAssessment", Map.of("assessmentOutcome", "PROCEED", "mode", "IN_SHOP"));
        patiently().until(() -> watched.clock("ASSESSMENT").path("state").asString(), "MET"::equals);

        time.travelTo(on(0, "18:00"));
        watched.does("hold", Map.of("reason", "part missing", "owner", "PARTS"));
        assertThat(watched.clock("RESOLUTION").path("dueAt").isNull()).isTrue();
        time.travelTo(on(1, "10:00"));
        watched.does("resume", Map.of());
        time.travelTo(on(1, "12:00"));
        watched.does("priority", Map.of("severity", "P1", "reason", "smoke"));
        watched.fires(time, "RESOLUTION", "75%", on(2, "02:00"));

        time.travelTo(on(2, "04:00"));
        watched.does("priority", Map.of("severity", "P3", "reason", "only steam"));
        assertThat(watched.due("RESOLUTION")).isBetween(on(5, "15:59"), on(5, "16:01"));
        time.travelTo(on(3, "10:00"));
        watched.does("hold", Map.of("reason", "nobody home", "owner", "CUSTOMER"));
        time.travelTo(on(3, "14:30"));
        watched.does("resume", Map.of());
        watched.fires(time, "RESOLUTION", "100%", on(6, "10:00"));
        patiently().until(() -> tasks.taskOf(watched.number(), "HandleEscalation"), found -> !found.isEmpty());
        watched.fires(time, "RESOLUTION", "100%+PT8H", on(7, "10:30"));

        patiently().untilAsserted(() -> assertThat(watched.told())
                .containsExactlyInAnyOrder(
                        "ASSESSMENT 75%", "RESOLUTION 75%", "RESOLUTION 100%", "RESOLUTION 100%+PT8H"));
        assertThat(watched.ledger("RESOLUTION"))
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
        List<Duration> lateness = watched.lateness().stream().sorted().toList();
        log.info("rungs were claimed {} after their instants", watched.lateness());
        assertThat(lateness.get(lateness.size() / 2)).isLessThan(Duration.ofSeconds(2));
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
}
