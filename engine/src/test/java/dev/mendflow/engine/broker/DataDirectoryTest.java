package dev.mendflow.engine.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path home;

    @Test
    void aSecondAppIsRefused() {
        try (DataDirectory first = new DataDirectory(home)) {
            assertThatThrownBy(() -> new DataDirectory(home))
                    .isInstanceOf(EngineCannotStart.class)
                    .hasMessageContaining("Another app")
                    .hasMessageContaining(first.home().toString());
        }
        new DataDirectory(home).close();
    }

    @Test
    void theIdentityStaysAndTheSecretIsForTheOwnerOnly() throws IOException {
        EngineIdentity first;
        try (DataDirectory directory = new DataDirectory(home)) {
            first = directory.identity();
        }
        try (DataDirectory directory = new DataDirectory(home)) {
            assertThat(directory.identity()).isEqualTo(first);
        }

        assertThat(first.epoch()).isEqualTo(1);
        assertThat(first.ingestSecret()).hasSize(64);
        assertThat(first.toString()).doesNotContain(first.ingestSecret());
        assertThat(Files.getPosixFilePermissions(home.resolve("ingest-secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void dataOfANewerBrokerIsRefused() throws IOException {
        Files.writeString(home.resolve("broker-version"), "8.10.1");

        try (DataDirectory directory = new DataDirectory(home)) {
            assertThatThrownBy(() -> directory.admit(new Distribution(home, "8.6.0")))
                    .isInstanceOf(EngineCannotStart.class)
                    .hasMessageContaining("8.10.1")
                    .hasMessageContaining("8.6.0");
        }
    }

    @Test
    void theLastLaunchIsRemembered() throws IOException {
        EnginePorts ports = new EnginePorts(1, 2, 3, 4, 5);
        LaunchState state = new LaunchState(42, Instant.parse("2026-11-22T00:00:00.120Z"), "abc", ports);

        try (DataDirectory directory = new DataDirectory(home)) {
            assertThat(directory.lastLaunch()).isEmpty();
            directory.remember(state);
            assertThat(directory.lastLaunch()).contains(state);
            Files.writeString(home.resolve("broker.properties"), "pid=4");
            assertThat(directory.lastLaunch()).isEmpty();
        }
    }
}
