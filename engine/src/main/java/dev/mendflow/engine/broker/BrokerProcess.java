package dev.mendflow.engine.broker;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One running broker. It survives the process that started it, so that a restarted app can take it over. */
public final class BrokerProcess {

    /** What Java says of a process that ended by signal 9. */
    private static final int KILLED = 128 + 9;

    private static final String[] NOT_TOLD = {};

    private final ProcessHandle handle;

    /** Null of a process that another app started. */
    private final @Nullable Process child;

    BrokerProcess(ProcessHandle handle, @Nullable Process child) {
        this.handle = handle;
        this.child = child;
    }

    /**
     * Starts a broker and returns at once; it takes seconds until it listens.
     *
     * @throws UncheckedIOException when its files cannot be written or the process cannot be started
     */
    public static BrokerProcess start(BrokerOptions options, RecordSink sink) {
        try {
            Files.createDirectories(options.data());
            Files.createDirectories(options.logs());
            ExporterJar.writeTo(BrokerCommand.exporterJar(options));
            writeLogConfiguration(BrokerCommand.logConfiguration(options));
            BrokerCommand command = BrokerCommand.of(options, sink);
            ProcessBuilder builder = new ProcessBuilder(command.line());
            Map<String, String> environment = builder.environment();
            environment.clear();
            environment.putAll(command.environment());
            builder.directory(options.home().toFile());
            // Not a pipe: that would tie the broker's life to ours. Only the JVM itself writes here, so it stays small.
            builder.redirectErrorStream(true);
            builder.redirectOutput(options.logs().resolve("broker-console.log").toFile());
            builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
            Process started = builder.start();
            return new BrokerProcess(started.toHandle(), started);
        } catch (IOException e) {
            throw new UncheckedIOException("The broker could not be started", e);
        }
    }

    /** The process with that number, when it is the one that started at that time. */
    static Optional<BrokerProcess> find(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(handle -> new BrokerProcess(handle, null))
                .filter(process ->
                        Duration.between(process.started(), started).abs().toSeconds() < 3);
    }

    /**
     * Brokers that run on this directory, whoever started them, as the system tells with what each process was started. On
     * Windows it does not tell, and there are none.
     */
    static List<BrokerProcess> runningOn(BrokerOptions options) {
        List<String> words = List.of(BrokerCommand.mark(options), BrokerCommand.MAIN_CLASS);
        return ProcessHandle.allProcesses()
                .filter(handle -> Arrays.asList(handle.info().arguments().orElse(NOT_TOLD))
                        .containsAll(words))
                .map(handle -> new BrokerProcess(handle, null))
                .toList();
    }

    /** The number of the process. */
    public long pid() {
        return handle.pid();
    }

    /** When the process started; the epoch when the system does not tell. */
    public Instant started() {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return handle.isAlive();
    }

    /**
     * Whether it has ended and somebody outside ended it without asking, as {@code kill -9} does or a system that is short of
     * memory. Of a process that another app started it is not known, and then false.
     */
    public boolean wasKilled() {
        return child != null && !child.isAlive() && child.exitValue() == KILLED;
    }

    /** Completes when the process has ended. */
    public CompletableFuture<ProcessHandle> onExit() {
        return handle.onExit();
    }

    /** Asks it to stop, waits that long, then ends it. */
    public void stop(Duration grace) {
        handle.destroy();
        if (!ended(grace)) {
            kill();
        }
    }

    /** Ends it without asking, as a failing machine would. */
    public void kill() {
        handle.destroyForcibly();
        ended(Duration.ofSeconds(10));
    }

    private boolean ended(Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static File nothing() {
        Path unix = Path.of("/dev/null");
        return Files.exists(unix) ? unix.toFile() : new File("NUL");
    }

    private static void writeLogConfiguration(Path file) throws IOException {
        try (InputStream configuration = BrokerProcess.class.getResourceAsStream("/engine/broker-log4j2.xml")) {
            if (configuration == null) {
                throw new IOException("The class path has no /engine/broker-log4j2.xml");
            }
            Files.copy(configuration, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
