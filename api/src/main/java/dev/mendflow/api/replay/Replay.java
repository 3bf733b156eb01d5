package dev.mendflow.api.replay;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The command {@code --replay=FILE}: reads a log, drives one case of ours for each recorded one through the HTTP API of
 * a running server and says whether all of them arrived.
 */
public final class Replay {

    private final ReplayOptions options;
    private final PrintStream terminal;
    private final Latencies firstTasks = new Latencies();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger moves = new AtomicInteger();

    private Replay(ReplayOptions options, PrintStream terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /** Whether the command line asks for a replay instead of a server. */
    public static boolean isAskedFor(String[] args) {
        return ReplayOptions.option(args, "replay").isPresent();
    }

    /**
     * Replays the log and prints the reconciliation.
     *
     * @return 0 when every case arrived as recorded, 1 when one did not, 2 when the replay could not begin
     */
    public static int run(String[] args) throws InterruptedException {
        return run(args, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    static int run(String[] args, PrintStream terminal) throws InterruptedException {
        try {
            return new Replay(ReplayOptions.parse(args), terminal).run();
        } catch (NoSuchFileException missing) {
            terminal.println("replay: there is no file " + missing.getFile());
            return 2;
        } catch (IOException | IllegalArgumentException wrong) {
            terminal.println("replay: " + wrong.getMessage());
            return 2;
        }
    }

    private int run() throws IOException, InterruptedException {
        List<SourceCase> cases = ReplayFile.read(options.file(), options.limit());
        if (cases.isEmpty()) {
            throw new IllegalArgumentException(options.file() + " has no cases");
        }
        long start = System.nanoTime();
        List<CaseResult> results;
        ServerFigures figures;
        LagHistogram lag;
        try (ServiceDesk desk =
                new ServiceDesk(options.url(), options.credentials(), options.patience(), exchange -> {})) {
            int greeting = desk.get("/api/tasks?limit=1").status();
            if (greeting != 200) {
                terminal.println((greeting == 0 ? "replay: %s does not answer %s" : "replay: %s does not let %s in")
                        .formatted(options.url(), options.credentials()));
                return 2;
            }
            figures = new ServerFigures(desk, options.url());
            LagHistogram before = figures.lag();
            try (Progress progress = new Progress(terminal, cases.size(), finished, moves)) {
                progress.start();
                results = replay(desk, cases, start);
            }
            lag = figures.lag().since(before);
        }
        Reconciliation reconciliation = new Reconciliation(results);
        reconciliation.lines().forEach(terminal::println);
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        double seconds = wall.toMillis() / 1000.0;
        terminal.println("wall time %.1f s, %.2f cases/s".formatted(seconds, results.size() / seconds));
        terminal.println("report to first task visible p50 %d ms, p99 %d ms (%d measured)"
                .formatted(
                        firstTasks.percentile(0.5).toMillis(),
                        firstTasks.percentile(0.99).toMillis(),
                        firstTasks.count()));
        figures.lines(lag).forEach(terminal::println);
        return reconciliation.isComplete() ? 0 : 1;
    }

    private List<CaseResult> replay(ServiceDesk desk, List<SourceCase> cases, long start) throws InterruptedException {
        Semaphore permits = new Semaphore(options.concurrency(), true);
        List<Future<CaseResult>> futures = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SourceCase source : cases) {
                futures.add(threads.submit(() -> walk(desk, source, permits, start)));
            }
            List<CaseResult> results = new ArrayList<>();
            for (Future<CaseResult> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    private CaseResult walk(ServiceDesk desk, SourceCase source, Semaphore permits, long start)
            throws InterruptedException {
        Plan plan = Plan.of(source);
        Script script = new Script(options.log(), plan, options.credentials().user());
        CaseWalk walk = new CaseWalk(desk, script, options.patience(), lag -> {});
        Optional<String> trouble = Optional.empty();
        int made = 0;
        // At full speed a case is walked to its end before another one begins; in time, cases wait for their hour.
        boolean whole = options.speed().isEmpty();
        if (whole) {
            permits.acquire();
        }
        try {
            for (Move move : plan.moves()) {
                waitFor(move, start);
                step(walk, move, permits, whole);
                made++;
                moves.incrementAndGet();
            }
            walk.firstTask().ifPresent(firstTasks::add);
        } catch (Stuck stuck) {
            trouble = Optional.ofNullable(stuck.getMessage());
        } finally {
            if (whole) {
                permits.release();
            }
        }
        String phase = walk.phase();
        finished.incrementAndGet();
        return new CaseResult(plan, walk.number(), made, phase, trouble);
    }

    private static void step(CaseWalk walk, Move move, Semaphore permits, boolean whole)
            throws Stuck, InterruptedException {
        if (whole) {
            walk.make(move);
            return;
        }
        permits.acquire();
        try {
            walk.make(move);
        } finally {
            permits.release();
        }
    }

    private void waitFor(Move move, long start) throws InterruptedException {
        if (options.speed().isPresent()) {
            long due = start
                    + (long) (move.event().second() * 1e9 / options.speed().get());
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        }
    }
}
