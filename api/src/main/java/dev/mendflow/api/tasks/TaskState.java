package dev.mendflow.api.tasks;

import dev.mendflow.engine.command.CommandOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A task after a command.
 *
 * @param key the engine's key
 * @param state what the command made of it
 * @param assignee who has it
 * @param pending true if the engine accepted the command, but readers do not see it yet
 */
record TaskState(String key, String state, @Nullable String assignee, boolean pending) {

    static TaskState open(long key, @Nullable String assignee, CommandOutcome outcome) {
        return new TaskState(String.valueOf(key), "CREATED", assignee, outcome == CommandOutcome.PENDING);
    }

    static TaskState completed(long key, @Nullable String assignee, CommandOutcome outcome) {
        return new TaskState(String.valueOf(key), "COMPLETED", assignee, outcome == CommandOutcome.PENDING);
    }
}
