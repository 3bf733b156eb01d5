package dev.mendflow.benchmark;

import dev.mendflow.api.replay.LagHistogram;
import dev.mendflow.api.replay.LocalProcesses;
import dev.mendflow.api.replay.ServerFigures;
import dev.mendflow.api.replay.ServiceDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a running server under load and writes what was measured as a table. */
public final class Benchmark {

    private static final Logger log = LoggerFactory.getLogger(Benchmark.class);

    private final BenchmarkOptions options;
    private final ServiceDesk desk;
    private final ServerFigures server;
    private final ResultTable table = new ResultTable();
    private int sent;
    private int closed;

    private Benchmark(BenchmarkOptions options, ServiceDesk desk) {
        this.options = options;
        this.desk = desk;
        this.server = new ServerFigures(desk, options.url());
    }

    /** Runs all scenarios against the server of the options and exits with 1 when a case was lost. */
    public static void main(String[] args) throws IOException, InterruptedException {
        BenchmarkOptions options = BenchmarkOptions.parse(args);
        try (ServiceDesk desk =
                new ServiceDesk(options.url(), options.credentials(), Duration.ofMinutes(2), exchange -> {})) {
            new Benchmark(options, desk).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        measure("warm-up", () -> new Walkers(desk)
                .closedLoop(8, options.length().dividedBy(2)));
        for (int round = 0; round < options.rounds(); round++) {
            for (int concurrency : options.concurrencies()) {
                saturation(concurrency);
            }
            for (double rate : options.rates()) {
                steady(rate);
            }
        }
        bareEngine();
        write();
    }

    private interface Load {
        LoadResult run() throws InterruptedException;
    }

    private LoadResult measure(String name, Load load) throws InterruptedException {
        LoadResult result = load.run();
        sent += result.sent();
        closed += result.finished();
        log.info(
                "{}: {} cases/s, sent {}, closed {}, first task {}, visible {}, whole case {}",
                name,
                "%.2f".formatted(result.casesPerSecond()),
                result.sent(),
                result.finished(),
                result.firstTask(),
                result.visible(),
                result.wholeCase());
        result.troubles().stream().distinct().limit(5).forEach(trouble -> log.warn("{}: {}", name, trouble));
        return result;
    }

    private void saturation(int concurrency) throws IOException, InterruptedException {
        String name = concurrency + " cases at a time";
        Long app = server.processes().all().get("app");
        if (app == null) {
            closedLoop(name, concurrency);
            return;
        }
        try (ProcessorShares shares = ProcessorShares.of(app)) {
            closedLoop(name, concurrency);
            shares.read()
                    .forEach((part, share) ->
                            table.add(name + ": share of the app's work, " + part.title(), "%", 100 * share));
        }
    }

    private void closedLoop(String name, int concurrency) throws InterruptedException {
        Map<String, Double> processorBefore = processorSeconds();
        long bytesBefore = Machine.bytesBelow(options.data());
        Metrics timersBefore = timers();
        LagHistogram lagBefore = server.lag();
        LoadResult result = measure(name, () -> new Walkers(desk).closedLoop(concurrency, options.length()));
        table.add(name + ": closed", "cases/s", result.casesPerSecond());
        addLag(name, lagBefore);
        table.add(name + ": report to closed p50", "ms", result.wholeCase().millis(50));
        table.add(name + ": report to closed p99", "ms", result.wholeCase().millis(99));
        double thousands = Math.max(1, result.finished()) / 1000.0;
        processorSeconds()
                .forEach((process, seconds) -> table.add(
                        name + ": processor time of " + process,
                        "s per 1,000 cases",
                        (seconds - processorBefore.getOrDefault(process, 0.0)) / thousands));
        table.add(
                name + ": bytes on disk",
                "KB per case",
                (Machine.bytesBelow(options.data()) - bytesBefore) / 1024.0 / Math.max(1, result.finished()));
        timers().since(timersBefore).seconds().forEach((timer, seconds) -> {
            if (timer.startsWith("mendflow_")) {
                table.add(name + ": timer " + timer, "s per 1,000 cases", seconds / thousands);
            }
        });
    }

    private void steady(double perSecond) throws InterruptedException {
        String name = "%.0f cases/s".formatted(perSecond);
        LagHistogram lagBefore = server.lag();
        LoadResult result = measure(name, () -> new Walkers(desk).openLoop(perSecond, options.length()));
        addLag(name, lagBefore);
        table.add(name + ": closed", "cases/s", result.casesPerSecond());
        table.add(name + ": report to first task p50", "ms", result.firstTask().millis(50));
        table.add(name + ": report to first task p99", "ms", result.firstTask().millis(99));
        table.add(
                name + ": completion to visible effect p50",
                "ms",
                result.visible().millis(50));
        table.add(
                name + ": completion to visible effect p99",
                "ms",
                result.visible().millis(99));
        table.add(name + ": report to closed p50", "ms", result.wholeCase().millis(50));
        table.add(name + ": report to closed p99", "ms", result.wholeCase().millis(99));
    }

    /** From the engine's record to rows that can be read. */
    private void addLag(String name, LagHistogram before) throws InterruptedException {
        LagHistogram lag = server.lag().since(before);
        table.add(
                name + ": lag of the read model p50", "ms", lag.percentile(0.5).toMillis());
        table.add(
                name + ": lag of the read model p99", "ms", lag.percentile(0.99).toMillis());
    }

    /** With the server idle: it shares the machine with the broker under test. */
    private void bareEngine() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("bare-engine");
        Path distribution = Path.of(System.getProperty("mendflow.engine.distribution"));
        try (BareEngine engine = new BareEngine(distribution, home, 32)) {
            engine.run(options.length().dividedBy(2));
            for (int round = 0; round < options.rounds(); round++) {
                double processorBefore = engine.processorSeconds();
                int closedBefore = engine.closed();
                table.add("bare engine, empty steps: closed", "cases/s", engine.run(options.length()));
                table.add(
                        "bare engine, empty steps: processor time of broker",
                        "s per 1,000 cases",
                        (engine.processorSeconds() - processorBefore)
                                * 1000
                                / Math.max(1, engine.closed() - closedBefore));
            }
        }
    }

    private Map<String, Double> processorSeconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        server.processes().all().forEach((name, pid) -> seconds.put(name, LocalProcesses.processorSeconds(pid)));
        return seconds;
    }

    private Metrics timers() throws InterruptedException {
        return Metrics.of(desk.text("/actuator/prometheus"));
    }

    private void write() throws IOException {
        StringBuilder page = new StringBuilder("# Measured figures\n\n");
        page.append(
                "Written by the benchmark on %s. %s.%n%n".formatted(LocalDate.now(Clock.systemUTC()), Machine.facts()));
        page.append(
                "Driver, app, broker and database share the machine. Cases sent %d, closed %d. An ordinary case is reported, assessed, accepted, repaired, rated and closed: four user tasks and about ten steps. Times at a fixed rate count from the moment a case was due, so waiting in line is part of them.%n%n"
                        .formatted(sent, closed));
        server.processes()
                .all()
                .forEach((name, pid) -> page.append(
                        "Peak memory of the %s: %d MB.%n%n".formatted(name, LocalProcesses.peakMemoryMegabytes(pid))));
        page.append(table.markdown());
        Files.writeString(options.results(), page);
        log.info("Wrote {}", options.results());
        if (sent != closed) {
            log.error("{} cases were sent and only {} closed", sent, closed);
            System.exit(1);
        }
    }
}
