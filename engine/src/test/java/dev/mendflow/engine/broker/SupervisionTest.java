package dev.mendflow.engine.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.engine.testing.RecordSinkServer;
import dev.mendflow.engine.testing.RecordedStream;
import java.io.IOException;
import java.net.URI;
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

        app = new SupervisedApp(home, ports, new RecordSinkServer(records).url());

        assertThat(app.becomesReady()).isTrue();
        assertThat(app.pid()).isNotEqualTo(before);
        assertThat(ProcessHandle.of(before).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    @Order(7)
    void anAppThatEndsInOrderEndsItsBroker() throws InterruptedException {
        long last = app.pid();

        app.endsInOrder();

        assertThat(ProcessHandle.of(last).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }
}
