package dev.mendflow.benchmark;

import dev.mendflow.api.replay.CaseWalk;
import dev.mendflow.api.replay.Move;
import dev.mendflow.api.replay.Plan;
import dev.mendflow.api.replay.Script;
import dev.mendflow.api.replay.ServiceDesk;
import dev.mendflow.api.replay.SourceCase;
import dev.mendflow.api.replay.SourceEvent;
import dev.mendflow.api.replay.Stage;
import dev.mendflow.api.replay.Stuck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends ordinary cases through the whole process, either as fast as they end or at fixed moments. */
final class Walkers {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<Stage> ORDINARY =
            List.of(Stage.REPORT, Stage.ASSESS, Stage.DISPATCH, Stage.REPAIR_DONE, Stage.CLOSE);

    private final ServiceDesk desk;
    private final String run = "bench-" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger sent = new AtomicInteger();

    Walkers(ServiceDesk desk) {
        this.desk = desk;
    }

    /** That many cases at any time, each followed by the next, for that long. */
    LoadResult closedLoop(int concurrency, Duration length) throws InterruptedException {
        LoadResult result = new LoadResult();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < concurrency; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                while (System.nanoTime() < end) {
                    walk(System.nanoTime(), result);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return result.ended(Duration.ofNanos(System.nanoTime() - start));
    }

    /** Cases at a fixed rate for that long, then waits until all of them have ended. */
    LoadResult openLoop(double perSecond, Duration length) throws InterruptedException {
        LoadResult result = new LoadResult();
        Arrivals arrivals = new Arrivals(System.nanoTime(), perSecond);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> walks = new ArrayList<>();
            for (int i = 0; i < arrivals.within(length); i++) {
                long due = arrivals.at(i);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                walks.add(threads.submit(() -> walk(due, result)));
            }
        }
        return result.ended(Duration.ofNanos(System.nanoTime() - arrivals.start()));
    }

    private void walk(long due, LoadResult result) {
        Plan plan = Plan.of(ordinary("C" + sent.incrementAndGet()));
        CaseWalk walk = new CaseWalk(desk, new Script(run, plan, "admin"), PATIENCE, result.visible()::add);
        result.started();
        try {
            for (Move move : plan.moves()) {
                walk.make(move);
                if (move.kind() == Move.Kind.REPORT) {
                    result.firstTask().add(Duration.ofNanos(System.nanoTime() - due));
                }
            }
            result.closed(Duration.ofNanos(System.nanoTime() - due));
        } catch (Stuck stuck) {
            result.stuck(String.valueOf(stuck.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static SourceCase ordinary(String ref) {
        return new SourceCase(
                ref,
                ORDINARY.stream()
                        .map(stage -> new SourceEvent(0, stage, "benchmark", "3", "bench"))
                        .toList());
    }
}
