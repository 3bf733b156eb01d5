package dev.mendflow.faults;

import dev.mendflow.api.FreshDataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program as an operator runs it: a process of its own with its data on disk, that can be ended without asking. */
final class AppProcess implements AutoCloseable {

    private final Path home;
    private final List<Integer> ports = freePorts(6);
    private final int port = ports.getFirst();
    private final List<Integer> enginePorts = ports.subList(1, 6);
    private final List<String> settings;
    private @Nullable Process process;
    private int starts;

    /**
     * A program that does not run yet.
     *
     * @param home where its data and its console output go
     * @param settings further command line arguments
     */
    AppProcess(Path home, List<String> settings) {
        this.home = home;
        this.settings = settings;
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    Path data() {
        return home.resolve("data");
    }

    /** Starts the process and returns at once. */
    void start() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-Xmx512m",
                // Short lives: what the second compiler would gain, the start pays.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dmendflow.engine.distribution=" + System.getProperty("mendflow.engine.distribution"),
                FaultyMendflow.class.getName(),
                "--server.port=" + port,
                "--mendflow.data-directory=" + data(),
                "--mendflow.demo=true",
                "--mendflow.engine.jvm-options=" + FreshDataDirectory.shortLived(),
                "--mendflow.engine.ports.gateway=" + enginePorts.get(0),
                "--mendflow.engine.ports.rest=" + enginePorts.get(1),
                "--mendflow.engine.ports.command=" + enginePorts.get(2),
                "--mendflow.engine.ports.internal=" + enginePorts.get(3),
                "--mendflow.engine.ports.management=" + enginePorts.get(4)));
        command.addAll(settings);
        starts++;
        try {
            Files.createDirectories(home);
            process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("app-" + starts + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the web server answers anything at all. */
    void awaitAnswer(Duration patience) throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        HttpRequest ping = HttpRequest.newBuilder(url().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < giveUp && isAlive()) {
                try {
                    http.send(ping, HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    Thread.sleep(200);
                }
            }
        }
        throw new AssertionError("the app does not answer, see " + home.resolve("app-" + starts + ".log"));
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Ends the program as {@code kill -9} does, and waits until it is gone. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /**
     * Ends the broker and then the program without asking, when nothing is under way any more: an orderly stop of a broker
     * that was started anew writes its class archive, which takes half a minute and is of no use here.
     */
    void end() throws InterruptedException {
        broker().ifPresent(ProcessHandle::destroyForcibly);
        // What it had handed over is on the tape and in the rows a moment later.
        Thread.sleep(500);
        kill();
        broker().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The broker that works on this program's data, if one runs. */
    Optional<ProcessHandle> broker() {
        return ProcessHandle.allProcesses().filter(this::worksHere).findFirst();
    }

    /** How many brokers work on this program's data: never more than one. */
    long brokers() {
        return ProcessHandle.allProcesses().filter(this::worksHere).count();
    }

    private boolean worksHere(ProcessHandle other) {
        Path proc = Path.of("/proc", String.valueOf(other.pid()));
        try {
            return Files.readString(proc.resolve("cmdline")).contains("StandaloneBroker")
                    && Files.readSymbolicLink(proc.resolve("cwd")).startsWith(data().toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Asks the program to stop and waits for it, its broker included. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        broker().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** All held at the same time, since a port that was given back is sometimes the next to be drawn. */
    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < count) {
                held.add(new ServerSocket(0));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
