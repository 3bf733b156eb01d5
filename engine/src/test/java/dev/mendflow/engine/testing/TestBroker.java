package dev.mendflow.engine.testing;

import dev.mendflow.engine.broker.BrokerOptions;
import dev.mendflow.engine.broker.BrokerProcess;
import dev.mendflow.engine.broker.EnginePorts;
import dev.mendflow.engine.broker.RecordSink;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The one broker of a test JVM: started when it is first asked for, ended with the JVM. */
final class TestBroker {

    private static final Duration START = Duration.ofSeconds(180);

    final EnginePorts ports = EnginePorts.anyFree();
    final RecordedStream records = new RecordedStream();
    final RecordSinkServer sink = new RecordSinkServer(records);
    final String engineId = UUID.randomUUID().toString();
    final String secret = UUID.randomUUID().toString();
    final CamundaClient client;

    private TestBroker() {
        Path distribution = distribution();
        Path home = directory();
        BrokerProcess process = BrokerProcess.start(
                new BrokerOptions(
                        distribution,
                        home,
                        distribution.resolveSibling(
                                "test-broker-" + Runtime.version().feature() + ".jsa"),
                        ports,
                        "384m",
                        // The compiler that makes good code costs more than a test's short run gets back.
                        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                        Map.of(
                                "ZEEBE_CLOCK_CONTROLLED", "true",
                                "ZEEBE_BROKER_EXPERIMENTAL_CONSISTENCYCHECKS_ENABLEPRECONDITIONS", "true",
                                "ZEEBE_BROKER_EXPERIMENTAL_CONSISTENCYCHECKS_ENABLEFOREIGNKEYCHECKS", "true",
                                "ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB",
                                "ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "128MB",
                                "ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "64MB")),
                new RecordSink(sink.url(), engineId, 1, secret, ownPid(home)));
        client = CamundaClient.newClientBuilder()
                .grpcAddress(gateway())
                .restAddress(rest())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(Duration.ofSeconds(20))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, home)));
        awaitListening(process, home);
        awaitReady(process, home);
    }

    static TestBroker running() {
        return Holder.BROKER;
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + ports.gateway());
    }

    URI rest() {
        return URI.create("http://127.0.0.1:" + ports.rest());
    }

    URI management() {
        return URI.create("http://127.0.0.1:" + ports.management());
    }

    /** Nothing is sent before somebody listens: the client would try again later and later. */
    private void awaitListening(BrokerProcess process, Path home) {
        Instant deadline = Instant.now().plus(START);
        while (!listens()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The test broker did not start, see " + home.resolve("logs"));
            }
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", ports.gateway()), 500);
            return true;
        } catch (IOException notYet) {
            LockSupport.parkNanos(100_000_000);
            return false;
        }
    }

    /** Ready is when a command went through; the broker calls itself healthy earlier. */
    private void awaitReady(BrokerProcess process, Path home) {
        Instant deadline = Instant.now().plus(START);
        while (true) {
            try {
                client.newPublishMessageCommand()
                        .messageName("test-broker-is-up")
                        .correlationKey("up")
                        .timeToLive(Duration.ZERO)
                        .requestTimeout(Duration.ofSeconds(2))
                        .send()
                        .join();
                return;
            } catch (RuntimeException notYet) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(
                            "The test broker did not start, see " + home.resolve("logs"), notYet);
                }
            }
        }
    }

    private void end(BrokerProcess process, Path home) {
        client.close();
        // In order, although nobody needs the data: the first orderly stop writes the class archive for later starts.
        process.stop(Duration.ofSeconds(60));
        try (Stream<Path> data = Files.walk(home.resolve("data"))) {
            data.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.createTempDirectory(target, "test-broker-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownPid(Path home) {
        ProcessHandle self = ProcessHandle.current();
        try {
            return Files.writeString(
                    home.resolve("parent.pid"),
                    self.pid() + " " + self.info().startInstant().orElse(Instant.EPOCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path distribution() {
        String directory = System.getProperty("mendflow.engine.distribution");
        if (directory == null || !Files.isDirectory(Path.of(directory, "lib"))) {
            throw new IllegalStateException("No unpacked broker in mendflow.engine.distribution=" + directory
                    + ": run ./mvnw -pl engine generate-resources, and from an IDE set that system property to "
                    + "engine/target/broker/camunda-zeebe-8.6.0");
        }
        return Path.of(directory);
    }

    private static final class Holder {
        static final TestBroker BROKER = new TestBroker();
    }
}
