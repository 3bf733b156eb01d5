package dev.mendflow.engine.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.IngestServer;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.records.Exporter;
import dev.mendflow.engine.testing.RecordSinkServer;
import dev.mendflow.engine.testing.RecordedStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * One broker through its troubles, from test to test on one data directory, since each start costs seconds. A broker is
 * killed here as a machine would do it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisionTest {

    @TempDir
    static Path home;

    private final EnginePorts ports = EnginePorts.anyFree();
    private final RecordedStream records = new RecordedStream();
    private final URI ingest = new RecordSinkServer(records).url();
    private final ReadModel model = ReadModel.on(Database.H2);
    private final IngestServer rows = new IngestServer(new Exporter(model));
    private SupervisedApp app;

    @AfterEach
    void leaveNoBrokerBehindAFailure() {
        if (app != null && !app.readiness.isReady()) {
            ProcessHandle.of(app.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    @Order(1)
    void aFreshBrokerStartsAndExports() {
        app = new SupervisedApp(home, ports, ingest);

        assertThat(app.becomesReady()).isTrue();

        assertThat(app.readiness.state().canary()).isLessThan(Duration.ofSeconds(2));
        records.await("the canary's record", event -> event.text("name").equals("mendflow-canary"));
        assertThat(home.resolve("logs/broker.log")).isNotEmptyFile();
        assertThat(Settings.distribution().resolve("logs")).doesNotExist();
    }

    @Test
    @Order(2)
    void aSecondAppOnTheDirectoryIsRefused() {
        assertThatThrownBy(() -> new SupervisedApp(home, EnginePorts.anyFree(), ingest))
                .isInstanceOf(EngineCannotStart.class)
                .hasMessageContaining("Another app");
    }

    @Test
    @Order(3)
    void aBrokerThatIsKilledAgainAndAgainComesBack() {
        for (int kills = 0; kills < 3; kills++) {
            long killed = app.pid();
            ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !app.readiness.isReady());
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isAnother(app.pid(), killed));
        }

        assertThat(app.becomesReady()).isTrue();
        assertThat(app.readiness.state().phase()).isEqualTo(EngineState.Phase.READY);
    }

    private static boolean isAnother(long pid, long killed) {
        return pid > 0 && pid != killed && ProcessHandle.of(pid).isPresent();
    }

    @Test
    @Order(4)
    void anAppThatDiedFindsItsBrokerAgain() throws InterruptedException {
        long before = app.pid();
        app.dies();

        app = new SupervisedApp(home, ports, ingest);

        assertThat(app.becomesReady()).isTrue();
        assertThat(app.pid()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void aBrokerThatHangsIsReplacedAndItsThreadsAreKept() throws IOException, InterruptedException {
        long hanging = app.pid();

        new ProcessBuilder("kill", "-STOP", Long.toString(hanging)).start().waitFor();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !app.readiness.isReady());

        assertThat(app.becomesReady()).isTrue();
        assertThat(app.pid()).isNotEqualTo(hanging);
        try (Stream<Path> logs = Files.list(home.resolve("logs"))) {
            assertThat(logs).anyMatch(file -> file.getFileName().toString().equals("threads-" + hanging + ".txt"));
        }
    }

    @Test
    @Order(6)
    void aBrokerThatPostsElsewhereIsReplaced() throws InterruptedException {
        long before = app.pid();
        app.dies();

        app = new SupervisedApp(home, ports, rows.uri());

        assertThat(app.becomesReady()).isTrue();
        assertThat(app.pid()).isNotEqualTo(before);
        assertThat(isAlive(before)).isFalse();
    }

    @Test
    @Order(7)
    void anEngineThatTakesCommandsButExportsNothingIsNoticed() {
        HealthIndicator lag = model.part(HealthIndicator.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> model.count("engine_position") == 1
                        && lag.health().getStatus().equals(Status.UP));

        exporting("pause");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> lag.health().getStatus().equals(Status.DOWN));
        assertThat(lag.health().getDetails().get("reason")).asString().contains("takes commands");
        assertThat(app.readiness.isReady()).isTrue();

        exporting("resume");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> lag.health().getStatus().equals(Status.UP));
    }

    /** The broker may take commands before its management port listens. */
    private void exporting(String what) {
        URI management = URI.create("http://127.0.0.1:" + ports.management() + "/actuator/exporting/" + what);
        HttpRequest request = HttpRequest.newBuilder(management)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .ignoreException(ConnectException.class)
                    .until(
                            () -> http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode(),
                            answered -> true);
            assertThat(status).isBetween(200, 299);
        }
    }

    @Test
    @Order(8)
    void aBrokerWhoseAppIsKilledForGoodEndsByItself() throws IOException, InterruptedException {
        long broker = app.pid();
        app.dies();
        Process another = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dmendflow.engine.distribution=" + Settings.distribution(),
                        SupervisedApp.class.getName(),
                        home.toString(),
                        rows.uri().toString(),
                        Integer.toString(ports.gateway()),
                        Integer.toString(ports.rest()),
                        Integer.toString(ports.command()),
                        Integer.toString(ports.internal()),
                        Integer.toString(ports.management()))
                .redirectErrorStream(true)
                .start();
        assertThat(another.inputReader().lines().anyMatch(("READY " + broker)::equals))
                .isTrue();

        another.destroyForcibly().waitFor();
        rows.close();

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !isAlive(broker));
        assertThat(home.resolve("logs/broker.log")).content().contains("the parent process is gone: the broker ends");
    }

    /** As an app leaves it that is killed between the start of its broker and the note of it. */
    @Test
    @Order(9)
    void aBrokerThatNobodyNotedIsEndedBeforeAnotherOneStarts() throws InterruptedException {
        BrokerProcess forgotten =
                BrokerProcess.start(app.options, new RecordSink(ingest, "e", 1, "a secret", home.resolve("app.pid")));
        try {
            app = new SupervisedApp(home, ports, ingest);
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            BrokerProcess.runningOn(app.options))
                    .extracting(BrokerProcess::pid)
                    .containsExactly(app.pid()));

            assertThat(forgotten.isAlive()).isFalse();
        } finally {
            forgotten.kill();
        }
    }

    @Test
    @Order(10)
    void anAppThatEndsInOrderEndsItsBrokerEvenOneThatIsStillStarting() throws InterruptedException {
        long last = app.pid();

        app.endsInOrder();

        assertThat(isAlive(last)).isFalse();
    }

    private static boolean isAlive(long pid) {
        return pid > 0 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
