package dev.mendflow.engine.exporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Ends a broker that nobody will come back for. The file is read each time, since a restarted app that takes over the
 * running broker writes its own process there.
 *
 * <p>There is one for the whole broker, on a thread of its own from the moment its configuration is tried: a partition that
 * finds no leader opens no exporter, and one that hangs has no clock.
 */
final class OrphanGuard {

    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofSeconds(10);

    private static @Nullable OrphanGuard ofThisBroker;

    private final @Nullable Path parentPidFile;
    private final Duration patience;
    private final LongSupplier nanos;
    private final Runnable end;
    private volatile long lastAnswer;

    OrphanGuard(@Nullable Path parentPidFile, Duration patience, LongSupplier nanos, Runnable end) {
        this.parentPidFile = parentPidFile;
        this.patience = patience;
        this.nanos = nanos;
        this.end = end;
        this.lastAnswer = nanos.getAsLong();
    }

    /** The guard of this process, which looks from now on; of a broker that stands alone, one that does nothing. */
    static synchronized OrphanGuard of(ExporterSettings settings, Logger logger) {
        Path parent = settings.parentPidFile();
        if (parent == null) {
            return new OrphanGuard(null, settings.orphanPatience(), System::nanoTime, () -> {});
        }
        OrphanGuard guard = ofThisBroker;
        if (guard == null) {
            guard = new OrphanGuard(
                    parent, settings.orphanPatience(), System::nanoTime, () -> halt(settings.orphanPatience(), logger));
            guard.keepLooking();
            ofThisBroker = guard;
        }
        return guard;
    }

    void appAnswered() {
        lastAnswer = nanos.getAsLong();
    }

    void check() {
        if (parentPidFile == null || nanos.getAsLong() - lastAnswer < patience.toNanos()) {
            return;
        }
        if (!parentLives(parentPidFile)) {
            end.run();
        }
    }

    private void keepLooking() {
        Duration half = patience.dividedBy(2);
        Duration pause = half.compareTo(LONGEST_BETWEEN_LOOKS) < 0 ? half : LONGEST_BETWEEN_LOOKS;
        Thread.ofPlatform().name("orphan-guard").daemon().start(() -> {
            try {
                while (true) {
                    Thread.sleep(pause);
                    check();
                }
            } catch (InterruptedException nobodyDoesThat) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void halt(Duration patience, Logger logger) {
        logger.error("Nobody has answered for {} and the parent process is gone: the broker ends", patience);
        Runtime.getRuntime().halt(3);
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
