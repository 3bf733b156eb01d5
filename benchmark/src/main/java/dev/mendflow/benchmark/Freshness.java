package dev.mendflow.benchmark;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.mendflow.api.replay.Credentials;
import dev.mendflow.api.replay.ServiceDesk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How soon a task that somebody completes is gone from the list on another screen, while ordinary cases arrive at a fixed rate. The
 * list is the inbox of an agent in a real browser; from the moment the completion is sent until the row has left the page.
 */
public final class Freshness {

    private static final Logger log = LoggerFactory.getLogger(Freshness.class);
    private static final String READER = "a-li";
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BenchmarkOptions options;
    private final ServiceDesk desk;
    private final String run = "fresh-" + UUID.randomUUID().toString().substring(0, 8);
    private final ResultTable table = new ResultTable();
    private int reported;

    private Freshness(BenchmarkOptions options, ServiceDesk desk) {
        this.options = options;
        this.desk = desk;
    }

    /** Runs against the server of the options, with their rates, rounds and length. */
    public static void main(String[] args) throws IOException, InterruptedException {
        BenchmarkOptions options = BenchmarkOptions.parse(args);
        try (ServiceDesk desk = new ServiceDesk(options.url(), options.credentials(), PATIENCE, exchange -> {});
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(browser())
                                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu")));
                BrowserContext context = browser.newContext()) {
            context.setDefaultTimeout(PATIENCE.toMillis());
            new Freshness(options, desk).run(context.newPage());
        }
    }

    private static Path browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium or Chrome on the PATH"));
    }

    private void run(Page page) throws IOException, InterruptedException {
        signIn(page);
        new Walkers(desk).closedLoop(8, options.length().dividedBy(2));
        for (int round = 0; round < options.rounds(); round++) {
            measure("nothing else", page, tasks());
            for (double rate : options.rates()) {
                Deque<Watched> tasks = tasks();
                Thread load = load(rate);
                measure("%.0f cases/s".formatted(rate), page, tasks);
                load.join();
            }
        }
        Files.writeString(options.results(), table.markdown());
        log.info("Wrote {}", options.results());
    }

    private void signIn(Page page) throws IOException {
        Credentials reader = Credentials.from(options.data().resolve("credentials.txt"), READER);
        page.navigate(options.url() + "/login");
        page.locator("#username").fill(reader.user());
        page.locator("#password").fill(reader.password());
        page.locator("main button[type=submit]").click();
    }

    private Thread load(double rate) {
        return Thread.startVirtualThread(() -> {
            try {
                LoadResult result = new Walkers(desk).openLoop(rate, options.length());
                table.add("%.0f cases/s: closed".formatted(rate), "cases/s", result.casesPerSecond());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Before the load: a new case would wait in line for its task. */
    private Deque<Watched> tasks() throws InterruptedException {
        Deque<Watched> tasks = new ArrayDeque<>();
        for (int i = 0; i < options.length().toSeconds(); i++) {
            String number = report();
            tasks.add(new Watched(number, task(number)));
        }
        return tasks;
    }

    private record Watched(String caseNumber, String task) {}

    private void measure(String load, Page page, Deque<Watched> tasks) throws InterruptedException {
        Percentiles gone = new Percentiles();
        long end = System.nanoTime() + options.length().toNanos();
        while (System.nanoTime() < end && !tasks.isEmpty()) {
            gone.add(complete(tasks.remove(), page));
        }
        log.info("{}: gone after {}", load, gone);
        table.add(load + ": gone from another screen p50", "ms", gone.millis(50));
        table.add(load + ": gone from another screen p95", "ms", gone.millis(95));
        table.add(load + ": tasks completed and watched", "", gone.count());
    }

    private Duration complete(Watched watched, Page page) throws InterruptedException {
        String task = watched.task();
        page.navigate(options.url() + "/inbox?view=all&q=" + watched.caseNumber());
        page.locator("tr[data-key='%s']".formatted(task)).waitFor();
        page.locator("[data-live=on]").waitFor();
        page.evaluate("""
                key => {
                  const row = () => document.querySelector(`tr[data-key="${key}"]`);
                  window.gone = new Promise(done =>
                    new MutationObserver(() => { if (!row()) done(Date.now()); })
                      .observe(document.body, { childList: true, subtree: true }));
                }""", task);
        desk.post("/api/tasks/" + task + "/claim", run + "-claim-" + task, Map.of())
                .orThrow();
        long sent = System.currentTimeMillis();
        desk.post(
                        "/api/tasks/" + task + "/complete",
                        run + "-complete-" + task,
                        Map.of("variables", Map.of("assessmentOutcome", "PROCEED", "mode", "ON_SITE")))
                .orThrow();
        Object seen = page.evaluate("gone");
        return Duration.ofMillis(((Number) seen).longValue() - sent);
    }

    private String report() throws InterruptedException {
        String ref = run + "-" + reported++;
        return desk.post(
                        "/api/cases",
                        ref,
                        Map.of(
                                "customer", Map.of("ref", ref, "tier", "C"),
                                "asset", Map.of("serial", ref, "model", "M1"),
                                "category", "IMMOBILE",
                                "symptom", "NO_DRIVE",
                                "description", "Watched on another screen",
                                "region", "CN-SH"))
                .orThrow()
                .text("number");
    }

    private String task(String number) throws InterruptedException {
        while (true) {
            for (var task : desk.get("/api/tasks?case=" + number).items()) {
                return task.path("key").asString();
            }
            Thread.sleep(50);
        }
    }
}
