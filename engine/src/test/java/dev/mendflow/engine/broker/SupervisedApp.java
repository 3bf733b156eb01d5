package dev.mendflow.engine.broker;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As much of an app as has to do with its broker, put together by hand so that it can also end the hard way. */
final class SupervisedApp {

    final EngineReadiness readiness = new EngineReadiness(event -> {}, Clock.systemUTC());
    final BrokerOptions options;

    private final DataDirectory directory;
    private final CamundaClient client;
    private final EmbeddedBroker broker;
    private final Thread supervisor;

    SupervisedApp(Path home, EnginePorts ports, URI ingest) {
        this(home, ports, ingest, Settings.distribution(), Duration.ofSeconds(1));
    }

    SupervisedApp(Path home, EnginePorts ports, URI ingest, Path distribution, Duration shortestPause) {
        EngineSettings settings = Settings.of(Map.of(
                "canary-interval", "1s",
                "stop-timeout", "5s",
                "free-disk", "128MB",
                "data-directory", home.toString(),
                "distribution", distribution.toString()));
        directory = new DataDirectory(home);
        directory.admit(Distribution.in(settings.distribution()));
        options = new BrokerOptions(
                distribution,
                directory.home(),
                classArchive(distribution),
                ports,
                "384m",
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                Map.of(
                        "ZEEBE_BROKER_EXPORTERS_RECORDS_ARGS_ORPHANSECONDS", "2",
                        "ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB",
                        "ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "128MB",
                        "ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "64MB"));
        EngineIdentity identity = directory.identity();
        Reconnect reconnect = new Reconnect();
        URI gateway = URI.create("http://127.0.0.1:" + ports.gateway());
        client = EngineClients.client(gateway, URI.create("http://127.0.0.1:" + ports.rest()), settings, reconnect);
        Canary canary = new Canary(client, reconnect, gateway, Duration.ofSeconds(2));
        RecordSink sink = new RecordSink(
                ingest, identity.engineId(), identity.epoch(), identity.ingestSecret(), directory.parentPidFile());
        broker = new EmbeddedBroker(directory, options, settings, () -> sink, canary);
        supervisor = new Thread(
                new Supervision(broker, canary, settings, readiness, new BackOff(shortestPause), Clock.systemUTC()));
        supervisor.start();
    }

    /** Shared by all tests, so nothing that is not the real broker may write one. */
    private static @Nullable Path classArchive(Path distribution) {
        Path real = Settings.distribution();
        return distribution.equals(real)
                ? real.resolveSibling("test-broker-" + Runtime.version().feature() + ".jsa")
                : null;
    }

    /** One in a process of its own, which can be killed: says on the console when its engine is ready, and stays. */
    public static void main(String[] where) throws InterruptedException {
        EnginePorts ports = new EnginePorts(
                Integer.parseInt(where[2]),
                Integer.parseInt(where[3]),
                Integer.parseInt(where[4]),
                Integer.parseInt(where[5]),
                Integer.parseInt(where[6]));
        SupervisedApp app = new SupervisedApp(Path.of(where[0]), ports, URI.create(where[1]));
        System.out.println(app.becomesReady() ? "READY " + app.pid() : "NOT READY");
        app.supervisor.join();
    }

    long pid() {
        return readiness.state().pid();
    }

    boolean becomesReady() {
        return readiness.awaitReady(Duration.ofSeconds(150));
    }

    /** As kill -9 would: nothing is told to the broker. */
    void dies() throws InterruptedException {
        supervisor.interrupt();
        supervisor.join();
        client.close();
        directory.close();
    }

    void endsInOrder() throws InterruptedException {
        supervisor.interrupt();
        supervisor.join();
        broker.stop();
        client.close();
        directory.close();
    }
}
