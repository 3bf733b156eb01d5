package dev.mendflow.benchmark;

import dev.mendflow.api.replay.Answer;
import dev.mendflow.api.replay.LocalProcesses;
import dev.mendflow.api.replay.ServerFigures;
import dev.mendflow.api.replay.ServiceDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Many open clocks at once: arms them, changes the priority of each case, and lets a rung of most of them fall due in the same
 * instant. Every case has three clocks; all are reported as of the start, with priority 2. Three quarters of them are
 * raised to priority 1, whose assessment then has rungs at fixed instants after the start, and the others are lowered to
 * priority 3. The program and its engine may be killed meanwhile: the driver is patient, and what counts is what is on
 * record in the end.
 */
public final class ClockStorm {

    private static final Logger log = LoggerFactory.getLogger(ClockStorm.class);
    private static final int CLOCKS_OF_A_CASE = 3;
    private static final int AT_A_TIME = 32;
    private static final int PAGE = 200;
    private static final String METRIC = "ASSESSMENT";
    /** The shipped ladder of the assessment at priority 1: 30 minutes, day and night. */
    private static final List<DueRung> LADDER = List.of(
            new DueRung("75%", Duration.ofSeconds(1_350)),
            new DueRung("100%", Duration.ofMinutes(30)),
            new DueRung("100%+PT15M", Duration.ofMinutes(45)),
            new DueRung("100%+PT30M", Duration.ofMinutes(60)));

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final BenchmarkOptions options;
    private final ServiceDesk desk;
    private final Clock clock;
    private final ServerFigures server;
    private final String run = "storm-" + UUID.randomUUID().toString().substring(0, 8);
    private final StringBuilder page = new StringBuilder();
    /** Megabytes by process, over all its lives. */
    private final Map<String, Long> peakMemory = new ConcurrentSkipListMap<>();

    private ClockStorm(BenchmarkOptions options, ServiceDesk desk, Clock clock) {
        this.options = options;
        this.desk = desk;
        this.clock = clock;
        this.server = new ServerFigures(desk, options.url());
    }

    /** Runs against the server of the options and exits with 1 when a rung was lost or fired twice. */
    public static void main(String[] args) throws IOException, InterruptedException {
        BenchmarkOptions options = BenchmarkOptions.parse(args);
        try (ServiceDesk desk =
                new ServiceDesk(options.url(), options.credentials(), Duration.ofMinutes(10), exchange -> {})) {
            new ClockStorm(options, desk, Clock.systemUTC()).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        int cases = options.clocks() / CLOCKS_OF_A_CASE;
        int raised = cases * 3 / 4;
        // As fine as the server keeps it, so that rungs can be compared.
        Instant reportedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Thread.ofPlatform().name("memory").daemon().start(this::watchMemory);
        String[] numbers = new String[cases];
        phase("armed", cases * CLOCKS_OF_A_CASE, "clocks", () -> each(cases, n -> numbers[n] = report(n, reportedAt)));
        phase("priority changed", cases, "cases", () -> each(cases, n -> prioritise(numbers[n], n < raised)));
        DueRung rung = LADDER.stream()
                .filter(coming -> clock.instant().isBefore(reportedAt.plus(coming.after())))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Arming lasted longer than the ladder: take fewer clocks"));
        Instant due = reportedAt.plus(rung.after());
        log.info("{} rungs {} fall due at {}", raised, rung.name(), due);
        Thread.sleep(Duration.between(clock.instant(), due));
        phase("fired", raised, "rungs", () -> awaitFired(rung.name(), due, raised));
        peakMemory.forEach((name, megabytes) -> line("peak memory of the " + name, megabytes, "MB"));
        Files.writeString(options.results(), "| figure | | unit |%n|---|---:|---|%n%s".formatted(page));
        log.info("Wrote {}", options.results());
    }

    /** Often, because a process that is killed takes its figures with it. */
    private void watchMemory() {
        try {
            while (true) {
                server.processes()
                        .all()
                        .forEach((name, pid) ->
                                peakMemory.merge(name, LocalProcesses.peakMemoryMegabytes(pid), Math::max));
                Thread.sleep(Duration.ofSeconds(2));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private record DueRung(String name, Duration after) {}

    private interface Work {
        void run() throws InterruptedException;
    }

    private interface Numbered {
        void run(int number) throws InterruptedException;
    }

    private void phase(String name, int count, String unit, Work work) throws InterruptedException {
        Map<String, Double> before = processorSeconds();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        log.info("{}: {} {} in {} s", name, count, unit, "%.1f".formatted(seconds));
        line(name, count / seconds, unit + " a second");
        processorSeconds()
                .forEach((process, after) -> line(
                        name + ": processor time of the " + process,
                        (after - before.getOrDefault(process, 0.0)) * 1_000 / count,
                        "s per 1,000 " + unit));
    }

    private static void each(int count, Numbered work) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<String> troubles = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < AT_A_TIME; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                        work.run(n);
                    }
                } catch (InterruptedException | RuntimeException e) {
                    troubles.add(String.valueOf(e.getMessage()));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!troubles.isEmpty()) {
            throw new IllegalStateException(troubles.getFirst());
        }
    }

    private String report(int n, Instant reportedAt) throws InterruptedException {
        Answer reported = desk.post(
                        "/api/cases",
                        run + "-" + n,
                        Map.of(
                                "customer", Map.of("ref", run + "-" + n, "tier", "C"),
                                "asset", Map.of("serial", run + "-" + n, "model", "M1"),
                                "category", "IMMOBILE",
                                "symptom", "NO_DRIVE",
                                "description", "One of many",
                                "reportedAt", reportedAt.toString(),
                                "region", "CN-SH"))
                .orThrow();
        return reported.text("number");
    }

    private void prioritise(String number, boolean up) throws InterruptedException {
        desk.post(
                        "/api/cases/" + number + "/priority",
                        run + "-priority-" + number,
                        Map.of("severity", up ? "P1" : "P3", "reason", "storm"))
                .orThrow();
    }

    private void awaitFired(String rung, Instant due, int expected) throws InterruptedException {
        Instant giveUp = due.plus(PATIENCE);
        while (true) {
            Map<String, Duration> lateness = lateness(rung, due);
            log.info("{} of {} rungs fired", lateness.size(), expected);
            if (lateness.size() >= expected) {
                report(lateness);
                return;
            }
            if (clock.instant().isAfter(giveUp)) {
                throw new IllegalStateException((expected - lateness.size()) + " rungs were lost");
            }
            Thread.sleep(Duration.ofSeconds(10));
        }
    }

    private void report(Map<String, Duration> lateness) throws InterruptedException {
        Percentiles percentiles = new Percentiles();
        lateness.values().forEach(percentiles::add);
        line("rung late, p50", percentiles.millis(50) / 1_000, "s");
        line("rung late, p99", percentiles.millis(99) / 1_000, "s");
        line("rung late, worst", percentiles.millis(100) / 1_000, "s");
        desk.text("/actuator/prometheus")
                .lines()
                .filter(metric -> metric.startsWith("mendflow_servicelevel_swept_total"))
                .forEach(metric -> line(
                        "cases swept since the start of the app",
                        Double.parseDouble(metric.substring(metric.lastIndexOf(' ') + 1)),
                        ""));
    }

    /** How long after that instant somebody was told of the rung, by case. */
    private Map<String, Duration> lateness(String rung, Instant due) throws InterruptedException {
        Map<String, Duration> late = new TreeMap<>();
        String cursor = "";
        do {
            Answer clocks = desk.get("/api/service-levels?metric=" + METRIC + "&limit=" + PAGE + cursor);
            for (JsonNode line : clocks.items()) {
                for (JsonNode known : line.path("clock").path("rungs")) {
                    String firedAt = known.path("firedAt").asString("");
                    if (known.path("rung").asString().equals(rung)
                            && !firedAt.isEmpty()
                            && Instant.parse(known.path("at").asString()).equals(due)) {
                        late.put(line.path("number").asString(), Duration.between(due, Instant.parse(firedAt)));
                    }
                }
            }
            cursor = clocks.text("next").isEmpty() ? "" : "&cursor=" + clocks.text("next");
        } while (!cursor.isEmpty());
        return late;
    }

    private Map<String, Double> processorSeconds() {
        Map<String, Double> seconds = new TreeMap<>();
        server.processes().all().forEach((name, pid) -> seconds.put(name, LocalProcesses.processorSeconds(pid)));
        return seconds;
    }

    private void line(String figure, double measured, String unit) {
        page.append("| %s | %.2f | %s |%n".formatted(figure, measured, unit));
    }
}
