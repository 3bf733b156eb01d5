package dev.mendflow.engine.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that end before they accept work, with short pauses between them. */
class CrashLoopTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/engine/records");

    @TempDir
    Path home;

    private SupervisedApp app;

    @AfterEach
    void end() throws InterruptedException {
        app.endsInOrder();
    }

    @Test
    void aBrokerThatDiesAtOnceIsLeftDownAfterTheThirdTime() throws IOException {
        Path broken = home.resolve("broken");
        Files.createDirectories(broken.resolve("lib"));
        Files.createFile(broken.resolve("lib/zeebe-broker-8.6.0.jar"));

        app = new SupervisedApp(home, EnginePorts.anyFree(), NOWHERE, broken, Duration.ofMillis(20));

        awaitSafeMode();
        assertThat(app.readiness.state().restarts()).isEqualTo(2);
        assertThat(app.readiness.state().reason()).contains("stays down", "skip-positions");
        assertThat(ProcessHandle.of(app.pid())).isEmpty();
        assertThat(home.resolve("logs/broker-console.log")).content().contains("StandaloneBroker");
    }

    @Test
    void aBrokerThatTheSystemKillsEachTimeIsLeftDownTooAndMemoryIsNamed() {
        app = new SupervisedApp(home, EnginePorts.anyFree(), NOWHERE, Settings.distribution(), Duration.ofMillis(20));
        Set<Long> killed = new HashSet<>();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            long running = app.pid();
            if (ProcessHandle.of(running).map(ProcessHandle::destroyForcibly).orElse(false)) {
                killed.add(running);
            }
            return app.readiness.state().phase() == EngineState.Phase.SAFE_MODE;
        });

        assertThat(killed).hasSize(6);
        assertThat(app.readiness.state().reason()).contains("memory", "mendflow.engine.heap");
    }

    private void awaitSafeMode() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> app.readiness.state().phase() == EngineState.Phase.SAFE_MODE);
    }
}
