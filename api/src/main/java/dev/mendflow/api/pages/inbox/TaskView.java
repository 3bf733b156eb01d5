package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.TaskAccess;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.process.ServiceCaseProcess;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task as its page shows it.
 *
 * @param key the engine's key
 * @param title what is to be done
 * @param assignee who has it, null when nobody has
 * @param dueAt until when, null when open
 * @param stand FREE, MINE, TAKEN, DONE or WITHDRAWN
 * @param mayClaim whether the reader may take it now
 * @param mayAssign whether it is about who goes, and the reader says so
 */
record TaskView(
        long key,
        String title,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        String stand,
        boolean mayClaim,
        boolean mayAssign) {

    private static final Set<String> WHO_GOES =
            Set.of(ServiceCaseProcess.ASSIGN_MANUALLY, ServiceCaseProcess.ACCEPT_JOB);

    static TaskView of(UserTask task, String title, Caller caller) {
        String stand = standOf(task, caller);
        return new TaskView(
                task.key(),
                title,
                task.assignee(),
                task.dueAt(),
                stand,
                stand.equals("FREE") && (caller.leads() || task.concerns(TaskAccess.reader(caller))),
                task.open() && WHO_GOES.contains(task.elementId()) && caller.isAny(Role.DISPATCHER, Role.MANAGER));
    }

    public boolean isOpen() {
        return !stand.equals("DONE") && !stand.equals("WITHDRAWN");
    }

    public boolean isMayComplete() {
        return stand.equals("MINE");
    }

    private static String standOf(UserTask task, Caller caller) {
        if (!task.open()) {
            return task.state() == UserTaskState.COMPLETED ? "DONE" : "WITHDRAWN";
        }
        if (task.assignee() == null) {
            return "FREE";
        }
        return TaskAccess.isMine(task, caller) ? "MINE" : "TAKEN";
    }
}
