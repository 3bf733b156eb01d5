package dev.mendflow.api.servicelevels;

import static dev.mendflow.api.servicelevels.WatchedCase.ok;
import static dev.mendflow.api.servicelevels.WatchedCase.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.FreshDataDirectory;
import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * What is lost, stands still or has the wrong time, on the real engine: whoever has to know of a rung is told in the end, and
 * nobody twice. Each case stands still in Shanghai: its first answer is due after half an hour, its assessment after one.
 */
@WholeApplication
@ContextConfiguration(initializers = {FreshDataDirectory.class, TravelledTime.Controlled.class})
@Import(TravelledTime.Setup.class)
class ClockFaultsTest {

    private static final Duration WARNED = Duration.ofSeconds(1_350);
    private static final Duration DUE = Duration.ofMinutes(30);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TravelledTime time;

    /** All steps of the program, as if it were another one that has gone. */
    @Autowired
    @Qualifier("stepRunner")
    SmartLifecycle workers;

    Http manager;
    Http agent;
    WatchedCase watched;
    Instant reportedAt;
    double swept;

    @BeforeEach
    void aCaseWithItsAlarm() {
        manager = people.as("manager", port);
        agent = people.as("agent", port);
        WatchedCase.awaitTheModels(manager);
        // Where the test before left program and engine, they may have had different times.
        time.travelTo(time.instant().plus(Duration.ofHours(1)));
        watched = WatchedCase.reported(manager);
        reportedAt = watched.reportedAt();
        watched.alarmAt(reportedAt.plus(WARNED));
        swept = swept();
    }

    @AfterEach
    void everybodyWorks() {
        if (!workers.isRunning()) {
            workers.start();
        }
    }

    /** The alarm is taken away by hand, as if its timer had been lost. */
    @Test
    void anAlarmThatWasLostIsRungByTheSweepAndNobodyIsToldTwice() {
        ok(manager.post("/api/process-instances/" + watched.alarmInstance() + "/cancel", Map.of()));
        patiently().until(watched::alarmInstance, String::isEmpty);

        time.travelTo(reportedAt.plus(WARNED).plusSeconds(60));

        told("FIRST_RESPONSE 75%");
        assertThat(swept()).isGreaterThan(swept);
        watched.fires(time, "FIRST_RESPONSE", "100%", reportedAt.plus(DUE));
        told("FIRST_RESPONSE 75%", "FIRST_RESPONSE 100%");
    }

    /** The alarm has got the message and dies before it has read the ledgers: it waits on, for a time that is too late. */
    @Test
    void anAlarmThatNeverHeardOfAChangeIsRungByTheSweepAndHearsOfItThen() {
        workers.stop();
        watched.does("priority", Map.of("severity", "P1", "reason", "smoke"));
        String reading = patiently().until(() -> watched.token("ReadClocks"), token -> !token.isEmpty());
        ok(manager.post(
                "/api/process-instances/" + watched.alarmInstance() + "/modify",
                Map.of("activate", List.of("AwaitAlarm"), "terminate", List.of(reading))));
        watched.alarmAt(reportedAt.plus(WARNED));
        workers.start();

        time.travelTo(reportedAt.plus(Duration.ofSeconds(675)).plusSeconds(20));

        told("FIRST_RESPONSE 75%");
        assertThat(swept()).isGreaterThan(swept);
        watched.fires(time, "FIRST_RESPONSE", "100%", reportedAt.plus(Duration.ofMinutes(15)));
        told("FIRST_RESPONSE 75%", "FIRST_RESPONSE 100%");
    }

    /** The sweep goes on and enters each rung at its time; the steps that tell somebody find all of it when they are back. */
    @Test
    void workersThatWereAwayForAnHourTellEverybodyOfEachRungOnce() {
        workers.stop();
        time.travelTo(reportedAt.plus(WARNED).plusSeconds(60));
        entered("FIRST_RESPONSE", "ARMED", "STARTED", "RUNG_REACHED");
        time.travelTo(reportedAt.plus(DUE).plusSeconds(60));
        entered("FIRST_RESPONSE", "ARMED", "STARTED", "RUNG_REACHED", "RUNG_REACHED", "BREACHED");
        time.travelTo(reportedAt.plus(Duration.ofMinutes(61)));
        entered("ASSESSMENT", "ARMED", "STARTED", "RUNG_SKIPPED", "RUNG_REACHED", "BREACHED");
        assertThat(watched.told()).isEmpty();
        assertThat(swept()).isGreaterThanOrEqualTo(swept + 3);

        workers.start();

        told("FIRST_RESPONSE 75%", "FIRST_RESPONSE 100%", "FIRST_RESPONSE 100%+PT30M", "ASSESSMENT 100%");
        assertThat(watched.noted("promise.breached")).isEqualTo(2);
        patiently().untilAsserted(() -> assertThat(escalations()).isEqualTo(3));
        watched.alarmAt(reportedAt.plus(Duration.ofMinutes(90)));
    }

    /** A machine that was suspended: of the rungs that were passed at once, only the highest of each promise is heard. */
    @Test
    void afterALeapOfBothClocksTheHighestRungIsHeardAndTheNextComesInTime() {
        time.travelTo(reportedAt.plus(Duration.ofMinutes(70)));

        told("FIRST_RESPONSE 100%+PT30M", "ASSESSMENT 100%");
        assertThat(watched.entries("FIRST_RESPONSE").stream()
                        .filter(entry -> entry.path("type").asString().equals("BREACHED"))
                        .map(entry -> Instant.parse(entry.path("at").asString())))
                .as("when it was broken, not when it was found")
                .containsExactly(reportedAt.plus(DUE));
        watched.fires(time, "FIRST_RESPONSE", "100%+PT1H", reportedAt.plus(Duration.ofMinutes(90)));
        told("FIRST_RESPONSE 100%+PT30M", "ASSESSMENT 100%", "FIRST_RESPONSE 100%+PT1H", "ASSESSMENT 100%+PT30M");
    }

    /** The engine does not know yet that it is late: what it would ring is rung by the sweep, and what it rings then is old. */
    @Test
    void whileTheEngineIsBehindTheSweepRingsAndTheAlarmsThatFollowTellNobodyAgain() {
        time.put(WARNED.plusSeconds(60));
        told("FIRST_RESPONSE 75%");
        assertThat(swept()).isGreaterThan(swept);
        watched.alarmAt(reportedAt.plus(DUE));
        swept = swept();
        time.put(Duration.between(time.instant(), reportedAt.plus(DUE).plusSeconds(20)));
        told("FIRST_RESPONSE 75%", "FIRST_RESPONSE 100%");
        assertThat(swept()).isGreaterThan(swept);

        time.travelTo(reportedAt.plus(Duration.ofMinutes(44)));

        watched.fires(time, "ASSESSMENT", "75%", reportedAt.plus(Duration.ofMinutes(45)));
        told("FIRST_RESPONSE 75%", "FIRST_RESPONSE 100%", "ASSESSMENT 75%");
    }

    /** An alarm that rings before the program has its time waits for it, instead of ringing again and again. */
    @Test
    void whileTheEngineIsAheadItsAlarmsWaitForTheProgramAndRingAtItsInstant() {
        Instant warned = watched.alarmAt(reportedAt.plus(WARNED));
        time.travelTo(warned.minusSeconds(5));
        time.put(Duration.ofMinutes(-10));

        watched.alarmAt(warned.plus(Duration.ofMinutes(10)));
        assertThat(watched.told()).isEmpty();
        assertThat(watched.visits("ReadClocks")).isLessThan(5);
        time.pass(Duration.between(time.instant(), warned.minusSeconds(3)));

        Instant heard = Instant.parse(
                watched.fired("FIRST_RESPONSE", "75%").path("firedAt").asString());
        assertThat(heard).as("before the sweep would look").isBetween(warned, warned.plusSeconds(14));
        time.put(Duration.between(time.instant(), reportedAt.plus(Duration.ofMinutes(61))));
        told("FIRST_RESPONSE 75%", "FIRST_RESPONSE 100%+PT30M", "ASSESSMENT 100%");
    }

    /** What happened before is not taken back by what happens at a time that comes again. */
    @Test
    void clocksThatArePutBackTellNobodyAgainAndTheNextRungComesInTime() {
        watched.fires(time, "FIRST_RESPONSE", "75%", reportedAt.plus(WARNED));
        told("FIRST_RESPONSE 75%");

        time.pass(Duration.ofHours(-1));
        watched.does("hold", Map.of("reason", "part missing", "owner", "PARTS"));
        watched.does("resume", Map.of());

        assertThat(watched.ledger("FIRST_RESPONSE"))
                .containsExactly("ARMED", "STARTED", "RUNG_REACHED", "PAUSED", "RESUMED");
        watched.fires(time, "FIRST_RESPONSE", "100%", reportedAt.plus(DUE));
        told("FIRST_RESPONSE 75%", "FIRST_RESPONSE 100%");
    }

    /** Each of these rungs is told, and of each there is one notice. */
    private void told(String... rungs) {
        patiently().untilAsserted(() -> assertThat(watched.told()).containsExactlyInAnyOrder(rungs));
        patiently()
                .untilAsserted(() -> assertThat(watched.notices(manager, agent)).containsExactlyInAnyOrder(rungs));
    }

    private void entered(String metric, String... types) {
        patiently().until(() -> watched.ledger(metric), List.of(types)::equals);
    }

    private long escalations() {
        return manager.get("/api/tasks?case=" + watched.number())
                .json()
                .path("items")
                .valueStream()
                .filter(task -> task.path("element").asString().equals("HandleEscalation"))
                .count();
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
}
