package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.TaskAccess;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskState;

/** What each view of the inbox asks for; none shows what the reader may not see. */
final class TaskSight {

    private TaskSight() {}

    static UserTaskQuery query(String view, Caller caller) {
        UserTaskQuery open = UserTaskQuery.everything().withState(UserTaskState.CREATED);
        return switch (view) {
            case "groups" -> open.withVisibleTo(TaskAccess.reader(caller)).withUnassigned();
            case "all" -> all(open, caller);
            default -> open.withAssignee(caller.taskName());
        };
    }

    private static UserTaskQuery all(UserTaskQuery open, Caller caller) {
        if (caller.leads()) {
            return open;
        }
        return caller.isTechnicianOnly()
                ? open.withAssignee(caller.taskName())
                : open.withVisibleTo(TaskAccess.reader(caller));
    }
}
