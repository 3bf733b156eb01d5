package dev.mendflow.engine.inbox;

import dev.mendflow.engine.command.CommandOutcome;
import dev.mendflow.engine.command.CommandRejected;
import dev.mendflow.engine.command.EngineCommands;
import dev.mendflow.engine.command.EngineUnavailable;
import dev.mendflow.engine.records.Projection;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.FinalCommandStep;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Commands on the tasks of people. The engine lets anybody do anything, so callers authorise and audit. Each command
 * waits up to two seconds until the rows show its effect.
 *
 * <p>All of them throw {@link TaskNotOpen} when there is no such open task and {@link EngineUnavailable} when the
 * engine does not answer.
 */
@Component
public class Inbox {

    private static final Duration READ_YOUR_WRITES = Duration.ofSeconds(2);

    private final EngineCommands commands;
    private final UserTasks tasks;
    private final Projection projection;

    Inbox(EngineCommands commands, UserTasks tasks, Projection projection) {
        this.commands = commands;
        this.tasks = tasks;
        this.projection = projection;
    }

    /**
     * Takes a task that nobody has. Of two who do so at the same time one is told {@link TaskAlreadyClaimed}; taking
     * one's own task again changes nothing.
     */
    public CommandOutcome claim(long taskKey, String assignee) {
        send(taskKey, client -> client.newAssignUserTaskCommand(taskKey)
                .assignee(assignee)
                .action("claim")
                .allowOverride(false));
        return awaited(taskKey, task -> assignee.equals(task.assignee()));
    }

    /** Gives a task back. */
    public CommandOutcome unclaim(long taskKey) {
        send(taskKey, client -> client.newUnassignUserTaskCommand(taskKey));
        return awaited(taskKey, task -> task.assignee() == null);
    }

    /** Gives a task to somebody, whoever has it. */
    public CommandOutcome assign(long taskKey, String assignee) {
        send(taskKey, client -> client.newAssignUserTaskCommand(taskKey)
                .assignee(assignee)
                .action("assign")
                .allowOverride(true));
        return awaited(taskKey, task -> assignee.equals(task.assignee()));
    }

    /**
     * Completes a task. Doing it twice gives {@link TaskNotOpen} the second time.
     *
     * @param variables what the form has to say, as values that can be written as JSON
     * @param action what to call the outcome, null for {@code complete}
     */
    public CommandOutcome complete(long taskKey, Map<String, ?> variables, @Nullable String action) {
        send(taskKey, client -> client.newCompleteUserTaskCommand(taskKey)
                .variables((Object) variables)
                .action(action == null ? "complete" : action));
        return awaited(taskKey, task -> !task.open());
    }

    private void send(long taskKey, Function<CamundaClient, FinalCommandStep<?>> command) {
        try {
            commands.send(taskKey, command);
        } catch (CommandRejected rejected) {
            throw switch (rejected.reason()) {
                case NOT_FOUND -> new TaskNotOpen(taskKey, rejected);
                case INVALID_STATE -> ofState(taskKey, rejected);
                case INVALID_ARGUMENT -> rejected;
            };
        }
    }

    /** The engine says "invalid state" for both: its text tells them apart. */
    private static RuntimeException ofState(long taskKey, CommandRejected rejected) {
        boolean taken = String.valueOf(rejected.getMessage()).contains("already been assigned");
        return taken ? new TaskAlreadyClaimed(taskKey, rejected) : new TaskNotOpen(taskKey, rejected);
    }

    private CommandOutcome awaited(long taskKey, Predicate<UserTask> done) {
        boolean visible = projection.await(() -> shows(taskKey, done), READ_YOUR_WRITES);
        return visible ? CommandOutcome.VISIBLE : CommandOutcome.PENDING;
    }

    /** A task that is closed meanwhile will never show the effect: nothing is left to wait for. */
    private boolean shows(long taskKey, Predicate<UserTask> done) {
        Optional<UserTask> task = tasks.find(taskKey);
        return task.isPresent() && (done.test(task.get()) || !task.get().open());
    }
}
