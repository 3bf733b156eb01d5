package dev.mendflow.engine.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our own broker: a child process that outlives a crash of the app and is taken over by the next one. */
final class EmbeddedBroker implements Broker {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final DataDirectory directory;
    private final BrokerOptions options;
    private final EngineSettings settings;
    private final Supplier<RecordSink> sink;
    private final Canary canary;
    private boolean firstTime = true;
    private volatile @Nullable BrokerProcess process;

    EmbeddedBroker(
            DataDirectory directory,
            BrokerOptions options,
            EngineSettings settings,
            Supplier<RecordSink> sink,
            Canary canary) {
        this.directory = directory;
        this.options = options;
        this.settings = settings;
        this.sink = sink;
        this.canary = canary;
    }

    @Override
    public void bringUp() throws InterruptedException {
        RecordSink target = sink.get();
        String fingerprint = fingerprint(target);
        if (firstTime) {
            firstTime = false;
            process = left(fingerprint);
        }
        directory.claimForThisProcess();
        if (isAlive()) {
            return;
        }
        endForgotten();
        LaunchChecks.before(options, settings);
        BrokerProcess started = BrokerProcess.start(options, target);
        process = started;
        directory.remember(new LaunchState(started.pid(), started.started(), fingerprint, options.ports()));
        log.info(
                "Engine: process {} started, its log is {}",
                started.pid(),
                options.logs().resolve("broker.log"));
    }

    /** The broker that a crashed app left running, when it was started as we would start it and still accepts work. */
    private @Nullable BrokerProcess left(String fingerprint) throws InterruptedException {
        Optional<LaunchState> last = directory.lastLaunch();
        Optional<BrokerProcess> running = last.flatMap(state -> BrokerProcess.find(state.pid(), state.started()));
        if (last.isEmpty() || running.isEmpty()) {
            return null;
        }
        BrokerProcess found = running.get();
        if (last.get().fingerprint().equals(fingerprint) && acceptsWork(found)) {
            log.info("Engine: took over process {}, which an earlier start of the app left running", found.pid());
            return found;
        }
        log.info("Engine: process {} was started with other settings or does not answer, ending it", found.pid());
        found.stop(settings.stopTimeout());
        return null;
    }

    /**
     * An app that was killed between the start of its broker and the note of it left one that nobody knows. Its guard would see
     * this app alive and let it run on for ever, on our ports or, with free ones, on the same data as the broker we start.
     */
    private void endForgotten() {
        for (BrokerProcess forgotten : BrokerProcess.runningOn(options)) {
            log.info("Engine: process {} runs on {} without being noted, ending it", forgotten.pid(), options.home());
            forgotten.stop(settings.stopTimeout());
        }
    }

    /** It may itself be starting when the app that began it was killed, so there is some patience. */
    private boolean acceptsWork(BrokerProcess found) throws InterruptedException {
        for (int attempt = 0; attempt < 20 && found.isAlive(); attempt++) {
            if (canary.gatewayListens() && canary.send().isPresent()) {
                return true;
            }
            Thread.sleep(500);
        }
        return false;
    }

    @Override
    public boolean isAlive() {
        BrokerProcess current = process;
        return current != null && current.isAlive();
    }

    @Override
    public boolean wasKilled() {
        BrokerProcess current = process;
        return current != null && current.wasKilled();
    }

    @Override
    public void awaitEnd(Duration patience) throws InterruptedException {
        BrokerProcess current = process;
        if (current == null) {
            return;
        }
        try {
            current.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRunning) {
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void giveUp() {
        BrokerProcess current = process;
        if (current != null && current.isAlive()) {
            ThreadDump.of(current, options.logs());
            current.stop(settings.stopTimeout());
        }
    }

    @Override
    public void stop() {
        BrokerProcess current = process;
        if (current != null) {
            current.stop(untilStopped());
        }
    }

    /** One orderly stop writes the class archive, which takes its time. */
    private Duration untilStopped() {
        Duration first = Duration.ofSeconds(60);
        Path archive = options.classArchive();
        boolean writes = archive != null && !Files.exists(archive);
        return writes && settings.stopTimeout().compareTo(first) < 0 ? first : settings.stopTimeout();
    }

    @Override
    public long pid() {
        BrokerProcess current = process;
        return current == null ? -1 : current.pid();
    }

    /** Changes with anything that the broker was told at its start, its exporter's code included. */
    private String fingerprint(RecordSink target) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ExporterJar.bytes());
            BrokerCommand command = BrokerCommand.of(options, target);
            digest.update(command.lineWithoutArchive().toString().getBytes(StandardCharsets.UTF_8));
            command.environment().entrySet().stream()
                    .filter(setting -> setting.getKey().contains("ZEEBE")
                            || setting.getKey().contains("SERVER"))
                    .map(Object::toString)
                    .sorted()
                    .forEach(setting -> digest.update(setting.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
