package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.inbox.TaskReader;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskState;

/** Which tasks a person may see and take. */
final class TaskSight {

    private TaskSight() {}

    /** The open tasks of a view; a technician never sees what another technician was given. */
    static UserTaskQuery query(String view, Caller caller) {
        UserTaskQuery open = UserTaskQuery.everything().withState(UserTaskState.CREATED);
        return switch (view) {
            case "groups" -> open.withVisibleTo(reader(caller)).withUnassigned();
            case "all" -> all(open, caller);
            default -> open.withAssignee(name(caller));
        };
    }

    private static UserTaskQuery all(UserTaskQuery open, Caller caller) {
        if (caller.isAny(Role.MANAGER, Role.DISPATCHER)) {
            return open;
        }
        return caller.isAny(Role.AGENT) ? open.withVisibleTo(reader(caller)) : open.withAssignee(name(caller));
    }

    static boolean maySee(UserTask task, Caller caller) {
        return caller.isAny(Role.MANAGER, Role.DISPATCHER)
                || isMine(task, caller)
                || (mayTake(task, caller) && (task.assignee() == null || caller.isAny(Role.AGENT)));
    }

    static boolean isMine(UserTask task, Caller caller) {
        return task.assignee() != null && caller.assignees().contains(task.assignee());
    }

    static boolean mayTake(UserTask task, Caller caller) {
        return caller.leads() || task.concerns(reader(caller));
    }

    private static TaskReader reader(Caller caller) {
        return new TaskReader(name(caller), caller.groups());
    }

    private static String name(Caller caller) {
        String technician = caller.technician();
        return technician == null ? caller.login() : technician;
    }
}
