package dev.mendflow.engine.broker;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine running: starts the embedded broker once the ingest can answer it, sends a canary through it again and
 * again, starts it anew when it dies or no longer works, and stops it in order. An external engine is only watched.
 */
@Component
class EngineSupervisor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EngineSupervisor.class);
    private static final int MISSED_CANARIES = 3;
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    private final EngineSettings settings;
    private final EnginePorts ports;
    private final EngineIdentity identity;
    private final EngineReadiness readiness;
    private final Canary canary;

    private volatile boolean running;
    private volatile @Nullable BrokerProcess broker;
    private @Nullable Thread watch;

    EngineSupervisor(
            EngineSettings settings,
            EnginePorts ports,
            EngineIdentity identity,
            EngineReadiness readiness,
            CamundaClient client) {
        this.settings = settings;
        this.ports = ports;
        this.identity = identity;
        this.readiness = readiness;
        this.canary = new Canary(client);
    }

    @Override
    public void start() {
        running = true;
    }

    /** The exporter has to know the port of the ingest, which is only known now. */
    @EventListener
    void onWebServer(WebServerInitializedEvent event) {
        if ("management".equals(event.getApplicationContext().getServerNamespace())) {
            return;
        }
        running = true;
        URI ingest = URI.create("http://127.0.0.1:" + event.getWebServer().getPort() + "/engine/records");
        watch = Thread.ofPlatform().name("engine-supervisor").daemon().start(() -> keepRunning(ingest));
    }

    @Override
    public void stop() {
        running = false;
        if (watch != null) {
            watch.interrupt();
        }
        BrokerProcess child = broker;
        if (child != null) {
            log.info("Engine: stopping broker {}", child.pid());
            child.stop(Duration.ofSeconds(20));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Below the web server and the step workers: they stop first, the broker last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void keepRunning(URI ingest) {
        int failures = 0;
        while (running) {
            try {
                if (settings.embedded()) {
                    launch(ingest);
                }
                if (becameReady()) {
                    failures = 0;
                    watchCanary();
                }
                endBroker();
                Thread.sleep(BACK_OFF.get(Math.min(failures++, BACK_OFF.size() - 1)));
            } catch (EngineCannotStart e) {
                log.error("Engine: {}. {}", e.getMessage(), e.remedy());
                readiness.became("CANNOT_START: " + e.getMessage(), false);
                return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void launch(URI ingest) {
        Distribution distribution = Distribution.in(settings.distribution());
        Path home = settings.directory();
        var options = new BrokerOptions(
                distribution.directory(),
                home,
                home.resolve("broker.jsa"),
                ports,
                settings.heap(),
                List.of(),
                environment());
        var sink = new RecordSink(ingest, identity.engineId(), identity.epoch(), identity.secret(), null);
        BrokerProcess started = BrokerProcess.start(options, sink);
        broker = started;
        log.info(
                "Engine: broker {} launched as process {}, waiting for it to listen",
                distribution.version(),
                started.pid());
        readiness.became("STARTING", false);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", "1");
        environment.put(
                "ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", settings.snapshotPeriod().toString());
        environment.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", settings.logSegmentSize());
        environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "512MB");
        environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "256MB");
        if (settings.controlledClock()) {
            environment.put("ZEEBE_CLOCK_CONTROLLED", "true");
        }
        if (settings.skipPositions() != null) {
            environment.put("ZEEBE_BROKER_PROCESSING_SKIPPOSITIONS", settings.skipPositions());
        }
        return environment;
    }

    private boolean becameReady() throws InterruptedException {
        long start = System.nanoTime();
        long seconds = 0;
        while (running && isAlive()) {
            if (canary.returns()) {
                log.info("Engine: ready after {} s", (System.nanoTime() - start) / 1_000_000_000);
                readiness.became("READY", true);
                return true;
            }
            long passed = (System.nanoTime() - start) / 1_000_000_000;
            if (passed >= seconds + 10) {
                seconds = passed;
                log.info("Engine: still starting after {} s", seconds);
            }
            if (passed > settings.readyTimeout().toSeconds()) {
                log.warn("Engine: not ready after {} s, it is started again", passed);
                return false;
            }
            Thread.sleep(500);
        }
        return false;
    }

    private void watchCanary() throws InterruptedException {
        int missed = 0;
        while (running && isAlive() && missed < MISSED_CANARIES) {
            Thread.sleep(settings.canaryInterval());
            missed = canary.returns() ? 0 : missed + 1;
        }
        if (running) {
            log.warn("Engine: {}", isAlive() ? "takes no commands any more" : "the broker has died");
            readiness.became(isAlive() ? "BLOCKED" : "DIED", false);
        }
    }

    private boolean isAlive() {
        BrokerProcess child = broker;
        return !settings.embedded() || (child != null && child.isAlive());
    }

    private void endBroker() {
        BrokerProcess child = broker;
        if (child != null && child.isAlive()) {
            child.stop(Duration.ofSeconds(20));
        }
    }
}
