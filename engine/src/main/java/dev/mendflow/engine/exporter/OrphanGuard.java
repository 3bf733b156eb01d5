package dev.mendflow.engine.exporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a broker that nobody will come back for. The file is read each time, since a restarted app that takes over the
 * running broker writes its own process there.
 */
final class OrphanGuard {

    private final @Nullable Path parentPidFile;
    private final Duration patience;
    private final LongSupplier nanos;
    private final Runnable end;
    private long lastAnswer;
    private long nextLook;

    OrphanGuard(@Nullable Path parentPidFile, Duration patience, LongSupplier nanos, Runnable end) {
        this.parentPidFile = parentPidFile;
        this.patience = patience;
        this.nanos = nanos;
        this.end = end;
        this.lastAnswer = nanos.getAsLong();
        this.nextLook = lastAnswer;
    }

    void appAnswered() {
        lastAnswer = nanos.getAsLong();
    }

    void check() {
        long now = nanos.getAsLong();
        if (parentPidFile == null || now - lastAnswer < patience.toNanos() || now - nextLook < 0) {
            return;
        }
        nextLook = now + Duration.ofSeconds(10).toNanos();
        if (!parentLives(parentPidFile)) {
            end.run();
        }
    }

    private static boolean parentLives(Path file) {
        try {
            String[] words = Files.readString(file).trim().split("\\s+");
            Optional<ProcessHandle> parent = ProcessHandle.of(Long.parseLong(words[0]));
            return parent.isPresent() && parent.get().isAlive() && startedAt(parent.get(), Instant.parse(words[1]));
        } catch (IOException | RuntimeException noParentNamed) {
            return false;
        }
    }

    /** A process number is given out again; the start of the process tells which one it is. */
    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, expected).abs().toSeconds() < 3)
                .orElse(true);
    }
}
