package dev.mendflow.faults;

import dev.mendflow.api.replay.Answer;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Cases of every kind, a few at a time, until there were enough and whoever disturbs them is done. */
final class Workload {

    private static final Duration PATIENCE = Duration.ofMinutes(Long.getLong("faults.patience-minutes", 10));
    private static final List<List<Stage>> KINDS = List.of(
            List.of(Stage.REPORT, Stage.ASSESS, Stage.DISPATCH, Stage.REPAIR_DONE, Stage.CLOSE),
            List.of(Stage.REPORT, Stage.ASSESS, Stage.DISPATCH, Stage.WAIT, Stage.REPAIR_DONE, Stage.CLOSE),
            List.of(Stage.REPORT, Stage.DISPATCH, Stage.REPAIR_DONE, Stage.DISPATCH, Stage.REPAIR_DONE, Stage.CLOSE),
            List.of(Stage.REPORT, Stage.ASSESS, Stage.REPAIR_DONE, Stage.REOPEN, Stage.REPAIR_DONE, Stage.CLOSE),
            List.of(Stage.REPORT, Stage.DISPATCH, Stage.DISPATCH, Stage.REPAIR, Stage.REPAIR_DONE, Stage.CLOSE));

    /** The promises of every seventh case are due when it is reported, so that somebody is told. */
    private static final int LATE = 7;

    private static final Duration LONG_AGO = Duration.ofDays(30);

    /** What a customer says in every case; it belongs into no log. */
    static final String SAID = "As the customer says: my number is 0170-5550123";

    private final ServiceDesk desk;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final List<String> late = new CopyOnWriteArrayList<>();
    private final List<String> stuck = new CopyOnWriteArrayList<>();

    Workload(ServiceDesk desk) {
        this.desk = desk;
    }

    void run(int cases, int concurrency, BooleanSupplier disturbed) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < concurrency; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                while (begun.get() < cases || disturbed.getAsBoolean()) {
                    walk(begun.incrementAndGet());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void walk(int number) {
        List<SourceEvent> events = KINDS.get(number % KINDS.size()).stream()
                .map(stage -> new SourceEvent(0, stage, "fault test", "3", "CN-SH"))
                .toList();
        Plan plan = Plan.of(new SourceCase("F" + number, events));
        Optional<Instant> reportedAt =
                number % LATE == 0 ? Optional.of(Instant.now().minus(LONG_AGO)) : Optional.empty();
        Script script = new Script("faults", plan, "admin", reportedAt);
        CaseWalk walk = new CaseWalk(desk, script, PATIENCE, lag -> {});
        try {
            for (Move move : plan.moves()) {
                walk.make(move);
                if (move.kind() == Move.Kind.REPORT) {
                    customerWrites(number, walk);
                }
            }
            closed.incrementAndGet();
            reportedAt.ifPresent(at -> walk.number().ifPresent(late::add));
        } catch (Stuck why) {
            stuck.add(walk.number().orElse("F" + number) + ": " + why.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void customerWrites(int number, CaseWalk walk) throws InterruptedException {
        String path = "/api/cases/" + walk.number().orElseThrow() + "/messages";
        Answer answer = desk.post(path, "faults:F" + number + ":said", Map.of("text", SAID, "from", "CUSTOMER"));
        if (!answer.isSuccess()) {
            stuck.add("%s answered %d %s".formatted(path, answer.status(), answer.body()));
        }
    }

    int begun() {
        return begun.get();
    }

    int closed() {
        return closed.get();
    }

    /** Numbers of the closed cases whose promises were due from the start. */
    List<String> late() {
        return late;
    }

    List<String> stuck() {
        return stuck;
    }
}
