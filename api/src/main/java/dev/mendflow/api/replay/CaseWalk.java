package dev.mendflow.api.replay;

import dev.mendflow.api.replay.Move.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One case on its way: each move is a goal, and the walk completes whatever tasks the process puts before it. Keys of
 * commands are built from the case and the number of the command, so that a walk begun again repeats no effect.
 */
public final class CaseWalk {

    private static final Set<String> ASKED = Set.of("FEEDBACK", "CLOSED");
    private static final Set<String> ASSESSED = Set.of("DISPATCHING", "REPAIRING", "FEEDBACK", "CLOSED");
    private static final Set<Kind> ANSWERS_SURVEY = EnumSet.of(Kind.REOPEN, Kind.FEEDBACK, Kind.CLOSE);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final ServiceDesk desk;
    private final Script script;
    private final Duration patience;
    private final Consumer<Duration> visible;
    private final Set<String> answeredTasks = new HashSet<>();
    private @Nullable String number;
    private String id = "";
    private @Nullable Duration firstTask;
    private int commands;
    private long completed;
    private boolean holding;
    private boolean answeredSurvey;

    /**
     * A walk that has not begun.
     *
     * @param desk the server
     * @param script what this case says and decides
     * @param patience how long one move may take before the case counts as stuck
     * @param visible is told how long it took from the answer to a completion until its effect could be read
     */
    public CaseWalk(ServiceDesk desk, Script script, Duration patience, Consumer<Duration> visible) {
        this.desk = desk;
        this.script = script;
        this.patience = patience;
        this.visible = visible;
    }

    /** The number that the server gave the case, or empty before it was reported. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /** The time from the answer to the report until a task of the case could be seen, or empty when none was seen. */
    public Optional<Duration> firstTask() {
        return Optional.ofNullable(firstTask);
    }

    /**
     * Makes one move.
     *
     * @throws Stuck when the goal was not reached in time or a command was refused
     */
    public void make(Move move) throws Stuck, InterruptedException {
        if (number == null) {
            report();
        }
        if (holding && move.kind() != Kind.NOTE) {
            resume();
        }
        switch (move.kind()) {
            case REPORT -> {}
            case NOTE -> command("/messages", Map.of("text", script.note(move.event())));
            case HOLD -> {
                command("/hold", script.hold(move.event()));
                holding = true;
            }
            case REDISPATCH -> {
                reach(Kind.DISPATCH);
                redispatch();
                reach(Kind.DISPATCH);
            }
            case REASSIGN, START_REPAIR -> {
                reach(Kind.DISPATCH);
                take();
            }
            default -> reach(move.kind());
        }
    }

    /** Somebody's message may have ended the wait already; then there is nothing to resume. */
    private void resume() throws Stuck, InterruptedException {
        Answer answer = desk.post("/api/cases/" + number + "/resume", script.key("resume-" + commands++), Map.of());
        if (!answer.isSuccess() && answer.status() != 409) {
            throw new Stuck("resume answered " + answer.status() + " " + answer.body());
        }
        holding = false;
    }

    /** The case's phase as the server tells it now. */
    public String phase() throws InterruptedException {
        return number == null ? "" : desk.get("/api/cases/" + number).text("phase");
    }

    private void report() throws Stuck, InterruptedException {
        Answer answer = desk.post("/api/cases", script.key("report"), script.report());
        number = answer.text("number");
        id = answer.text("id");
        if (!answer.isSuccess() || number.isEmpty()) {
            throw new Stuck("report answered " + answer.status() + " " + answer.body());
        }
        long reported = System.nanoTime();
        Pause pause = new Pause();
        while (openTasks().isEmpty()) {
            if (Set.of("FEEDBACK", "CLOSED", "REPAIRING").contains(phase())) {
                return;
            }
            pause.takeOrThrow("no task after the report");
        }
        firstTask = Duration.ofNanos(System.nanoTime() - reported);
    }

    private void reach(Kind goal) throws Stuck, InterruptedException {
        Pause pause = new Pause();
        boolean decided = false;
        while (true) {
            List<OpenTask> open = openTasks();
            if (!open.isEmpty()) {
                seen();
            }
            if (goal == Kind.DISPATCH && open.stream().anyMatch(OpenTask::isRepair)) {
                return;
            }
            String done = decided ? "" : completeOne(open, goal);
            if (!done.isEmpty()) {
                decided |= goal == Kind.ANOTHER_VISIT
                        && List.of("CarryOutRepair", "RepairRemotely").contains(done);
                decided |= goal == Kind.REOPEN && done.equals("CallBackCustomer");
                pause = new Pause();
                continue;
            }
            String phase = phase();
            if (reached(goal, phase, decided, open)) {
                seen();
                answeredSurvey = answeredSurvey && goal != Kind.REOPEN;
                return;
            }
            if (phase.equals("FEEDBACK") && ANSWERS_SURVEY.contains(goal) && !answeredSurvey) {
                command("/feedback", script.feedback(goal != Kind.REOPEN));
                answeredSurvey = true;
            }
            pause.takeOrThrow("%s not reached, phase %s, open %s".formatted(goal, phase, names(open)));
        }
    }

    private static boolean reached(Kind goal, String phase, boolean decided, List<OpenTask> open) {
        return switch (goal) {
            case ASSESS ->
                ASSESSED.contains(phase)
                        && open.stream().noneMatch(task -> task.element().equals("ConfirmAssessment"));
            case DISPATCH, REPAIR -> ASKED.contains(phase);
            case ANOTHER_VISIT -> decided || ASKED.contains(phase);
            case REOPEN -> decided && phase.equals("ASSESSING");
            default -> phase.equals("CLOSED") || phase.equals("CANCELLED");
        };
    }

    /** Completes the first open task that stands before the goal and tells its name; empty when there is none. */
    private String completeOne(List<OpenTask> open, Kind goal) throws Stuck, InterruptedException {
        for (OpenTask task : open) {
            Optional<Map<String, Object>> answers = task.element().equals("AssignManually")
                    ? suggestedTechnician(task, goal)
                    : Decisions.answers(task.element(), goal, script.mode());
            if (answers.isEmpty()) {
                continue;
            }
            Answer answer = desk.post(
                    "/api/tasks/" + task.key() + "/complete",
                    script.key(task.key()),
                    Map.of("variables", answers.get()));
            boolean alreadyDone = answer.status() == 404 || answer.status() == 409;
            if (!answer.isSuccess() && !alreadyDone) {
                throw new Stuck("%s answered %d %s".formatted(task.element(), answer.status(), answer.body()));
            }
            answeredTasks.add(task.key());
            completed = System.nanoTime();
            return task.element();
        }
        return "";
    }

    /** The effect of the last completion can be read now, if there was one. */
    private void seen() {
        if (completed != 0) {
            visible.accept(Duration.ofNanos(System.nanoTime() - completed));
            completed = 0;
        }
    }

    /** A dispatcher takes the technician that the ranking suggests. */
    private Optional<Map<String, Object>> suggestedTechnician(OpenTask task, Kind goal) throws InterruptedException {
        if (goal == Kind.ASSESS) {
            return Optional.empty();
        }
        String technician = desk.get("/api/tasks/" + task.key())
                .body()
                .path("variables")
                .path("technician")
                .asString("");
        return technician.isEmpty() ? Optional.empty() : Optional.of(Map.of("technician", technician));
    }

    private void redispatch() throws Stuck, InterruptedException {
        answeredTasks.addAll(openTasks().stream()
                .filter(OpenTask::isRepair)
                .map(OpenTask::key)
                .toList());
        command("/redispatch", Map.of("reason", "the source dispatched again"));
    }

    private void take() throws Stuck, InterruptedException {
        for (OpenTask task : openTasks()) {
            if (task.isRepair()) {
                Answer answer = desk.post(
                        "/api/tasks/" + task.key() + "/assign",
                        script.key("assign-" + commands++),
                        Map.of("assignee", script.assignee()));
                if (!answer.isSuccess() && answer.status() != 404 && answer.status() != 409) {
                    throw new Stuck("assigning answered %d %s".formatted(answer.status(), answer.body()));
                }
            }
        }
    }

    private void command(String what, Map<String, Object> body) throws Stuck, InterruptedException {
        Answer answer = desk.post("/api/cases/" + number + what, script.key(what + "-" + commands++), body);
        if (!answer.isSuccess()) {
            throw new Stuck("%s answered %d %s".formatted(what, answer.status(), answer.body()));
        }
    }

    private List<OpenTask> openTasks() throws InterruptedException {
        List<OpenTask> open = new ArrayList<>();
        for (JsonNode row : desk.get("/api/tasks?state=CREATED&case=" + number).items()) {
            OpenTask task = OpenTask.of(row);
            if (!answeredTasks.contains(task.key())) {
                open.add(task);
            }
        }
        return open;
    }

    private static List<String> names(List<OpenTask> open) {
        return open.stream().map(OpenTask::element).sorted().toList();
    }

    /** Waits between looks until the server tells of a change, up to the patience of one move. */
    private final class Pause {

        private final long giveUp = System.nanoTime() + patience.toNanos();
        private long seen = desk.changes().count(id);

        void takeOrThrow(String where) throws Stuck, InterruptedException {
            if (System.nanoTime() > giveUp) {
                throw new Stuck(where);
            }
            desk.changes().awaitMoreThan(seen, id);
            // What comes of one step comes in several batches: a moment later one look sees them all.
            Thread.sleep(BETWEEN_LOOKS);
            seen = desk.changes().count(id);
        }
    }
}
