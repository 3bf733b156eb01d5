package dev.mendflow.api.tasks;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.inbox.TaskReader;
import dev.mendflow.engine.inbox.UserTask;
import java.util.Set;

/** Who may do what with a task. The engine lets anybody do anything; a task without candidates is for those who lead. */
public final class TaskAccess {

    private static final Set<String> FIELD_WORK = Set.of("technicians", "dispatchers");

    private TaskAccess() {}

    /** The caller as the engine's rows know people. */
    public static TaskReader reader(Caller caller) {
        return new TaskReader(caller.taskName(), caller.groups());
    }

    /** Whether the caller may look at the task; a technician has no business with the jobs of another one. */
    public static boolean maySee(UserTask task, Caller caller) {
        if (caller.leads()) {
            return true;
        }
        boolean anothers = task.assignee() != null && !isMine(task, caller);
        return caller.isTechnicianOnly() && anothers
                ? false
                : task.concerns(reader(caller)) || mayDispatch(task, caller);
    }

    /** Whether the caller has the task. */
    public static boolean isMine(UserTask task, Caller caller) {
        return caller.taskName().equals(task.assignee()) || caller.login().equals(task.assignee());
    }

    /** Lets those who may take the task pass; 403 for others, 409 if somebody else has it. */
    static void requireMayTake(UserTask task, Caller caller) {
        if (!task.concerns(reader(caller)) && !caller.leads()) {
            throw Refusal.forbidden("not-your-task");
        }
        if (task.assignee() != null && !isMine(task, caller)) {
            throw caller.isTechnicianOnly()
                    ? Refusal.forbidden("not-your-task")
                    : Refusal.conflict("task-claimed", task.assignee());
        }
    }

    /** Lets those who may do the task pass: who has it, who may take it while nobody has it, and who leads. */
    static void requireMayDo(UserTask task, Caller caller) {
        if (!caller.leads()) {
            requireMayTake(task, caller);
        }
    }

    /** Lets those who may give the task to somebody pass. */
    static void requireMayAssign(UserTask task, Caller caller) {
        if (!caller.leads() && !mayDispatch(task, caller)) {
            throw Refusal.forbidden("not-your-task");
        }
    }

    /** Lets those who may give the task back pass. */
    static void requireMayGiveBack(UserTask task, Caller caller) {
        if (!caller.leads() && !isMine(task, caller)) {
            throw Refusal.forbidden("not-your-task");
        }
    }

    private static boolean mayDispatch(UserTask task, Caller caller) {
        return caller.roles().contains(Role.DISPATCHER)
                && task.candidateGroups().stream().anyMatch(FIELD_WORK::contains);
    }
}
