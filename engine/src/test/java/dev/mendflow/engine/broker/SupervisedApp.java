package dev.mendflow.engine.broker;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** As much of an app as has to do with its broker, put together by hand so that it can also end the hard way. */
final class SupervisedApp {

    final EngineReadiness readiness = new EngineReadiness(event -> {}, Clock.systemUTC());
    final BrokerOptions options;

    private final DataDirectory directory;
    private final CamundaClient client;
    private final EmbeddedBroker broker;
    private final Thread supervisor;

    SupervisedApp(Path home, EnginePorts ports, URI ingest) {
        EngineSettings settings = Settings.of(Map.of(
                "canary-interval", "1s",
                "stop-timeout", "5s",
                "free-disk", "128MB",
                "data-directory", home.toString(),
                "distribution", Settings.distribution().toString()));
        directory = new DataDirectory(home);
        directory.admit(Distribution.in(settings.distribution()));
        options = new BrokerOptions(
                Settings.distribution(),
                directory.home(),
                Settings.distribution()
                        .resolveSibling("test-broker-" + Runtime.version().feature() + ".jsa"),
                ports,
                "384m",
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                Map.of(
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
        supervisor = new Thread(new Supervision(broker, canary, settings, readiness, Clock.systemUTC()));
        supervisor.start();
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
