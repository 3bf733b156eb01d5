package dev.mendflow.engine.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanGuardTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger ends = new AtomicInteger();

    @TempDir
    Path directory;

    private Path parent;
    private OrphanGuard guard;

    @BeforeEach
    void aGuardOfTenMinutes() {
        parent = directory.resolve("app.pid");
        guard = new OrphanGuard(parent, Duration.ofMinutes(10), nanos::get, ends::incrementAndGet);
    }

    @Test
    void aBrokerWithoutAppAndParentEnds() throws IOException {
        Files.writeString(parent, "999999999 " + Instant.EPOCH);

        passes(Duration.ofMinutes(11));

        assertThat(ends).hasValue(1);
    }

    @Test
    void aNumberThatWasGivenToAnotherProcessIsNotTheParent() throws IOException {
        Files.writeString(parent, ProcessHandle.current().pid() + " " + Instant.EPOCH);

        passes(Duration.ofMinutes(11));

        assertThat(ends).hasValue(1);
    }

    @Test
    void aParentThatLivesIsWaitedFor() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Files.writeString(parent, self.pid() + " " + self.info().startInstant().orElseThrow());

        passes(Duration.ofHours(5));

        assertThat(ends).hasValue(0);
    }

    @Test
    void anAppThatAnswersKeepsTheBrokerAlive() throws IOException {
        Files.writeString(parent, "999999999 " + Instant.EPOCH);

        passes(Duration.ofMinutes(9));
        guard.appAnswered();
        passes(Duration.ofMinutes(9));

        assertThat(ends).hasValue(0);
    }

    @Test
    void aBrokerThatBelongsToNobodyNeverEndsItself() {
        OrphanGuard alone = new OrphanGuard(null, Duration.ofMinutes(10), nanos::get, ends::incrementAndGet);

        nanos.addAndGet(Duration.ofDays(9).toNanos());
        alone.check();

        assertThat(ends).hasValue(0);
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
        guard.check();
    }
}
