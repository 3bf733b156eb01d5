package dev.mendflow.engine.inbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among the tasks; what is null or empty is not asked for.
 *
 * @param visibleTo only tasks that concern this person, null for every task
 * @param assignee only tasks of this person
 * @param unassigned only tasks that nobody has
 * @param groups only tasks for one of these groups
 * @param state only tasks in this state
 * @param businessKey only tasks of instances with this business key
 * @param processInstanceKey only tasks of this instance
 * @param bpmnProcessId only tasks of this process
 * @param elementId only tasks with this id in the diagram
 * @param sort the order
 * @param cursor the {@code next} of the page before, null for the first page
 * @param limit the size of a page, brought into 1 to 200
 */
public record UserTaskQuery(
        @Nullable TaskReader visibleTo,
        @Nullable String assignee,
        boolean unassigned,
        Set<String> groups,
        @Nullable UserTaskState state,
        @Nullable String businessKey,
        @Nullable Long processInstanceKey,
        @Nullable String bpmnProcessId,
        @Nullable String elementId,
        UserTaskSort sort,
        @Nullable String cursor,
        int limit) {

    public UserTaskQuery {
        groups = Set.copyOf(groups);
        limit = Math.clamp(limit, 1, 200);
    }

    /** Every task, the most urgent first, fifty on a page. */
    public static UserTaskQuery everything() {
        return new UserTaskQuery(null, null, false, Set.of(), null, null, null, null, null, UserTaskSort.DUE, null, 50);
    }

    public UserTaskQuery withVisibleTo(TaskReader reader) {
        return new UserTaskQuery(
                reader,
                assignee,
                unassigned,
                groups,
                state,
                businessKey,
                processInstanceKey,
                bpmnProcessId,
                elementId,
                sort,
                cursor,
                limit);
    }

    public UserTaskQuery withAssignee(@Nullable String name) {
        return new UserTaskQuery(
                visibleTo,
                name,
                unassigned,
                groups,
                state,
                businessKey,
                processInstanceKey,
                bpmnProcessId,
                elementId,
                sort,
                cursor,
                limit);
    }

    public UserTaskQuery withUnassigned() {
        return new UserTaskQuery(
                visibleTo,
                assignee,
                true,
                groups,
                state,
                businessKey,
                processInstanceKey,
                bpmnProcessId,
                elementId,
                sort,
                cursor,
                limit);
    }

    public UserTaskQuery withGroups(Set<String> names) {
        return new UserTaskQuery(
                visibleTo,
                assignee,
                unassigned,
                names,
                state,
                businessKey,
                processInstanceKey,
                bpmnProcessId,
                elementId,
                sort,
                cursor,
                limit);
    }

    public UserTaskQuery withState(@Nullable UserTaskState wanted) {
        return new UserTaskQuery(
                visibleTo,
                assignee,
                unassigned,
                groups,
                wanted,
                businessKey,
                processInstanceKey,
                bpmnProcessId,
                elementId,
                sort,
                cursor,
                limit);
    }

    public UserTaskQuery withBusinessKey(@Nullable String wanted) {
        return new UserTaskQuery(
                visibleTo,
                assignee,
                unassigned,
                groups,
                state,
                wanted,
                processInstanceKey,
                bpmnProcessId,
                elementId,
                sort,
                cursor,
                limit);
    }

    public UserTaskQuery withProcessInstance(@Nullable Long key) {
        return new UserTaskQuery(
                visibleTo,
                assignee,
                unassigned,
                groups,
                state,
                businessKey,
                key,
                bpmnProcessId,
                elementId,
                sort,
                cursor,
                limit);
    }

    public UserTaskQuery withElement(@Nullable String processId, @Nullable String id) {
        return new UserTaskQuery(
                visibleTo,
                assignee,
                unassigned,
                groups,
                state,
                businessKey,
                processInstanceKey,
                processId,
                id,
                sort,
                cursor,
                limit);
    }

    public UserTaskQuery sortedBy(UserTaskSort order) {
        return new UserTaskQuery(
                visibleTo,
                assignee,
                unassigned,
                groups,
                state,
                businessKey,
                processInstanceKey,
                bpmnProcessId,
                elementId,
                order,
                cursor,
                limit);
    }

    public UserTaskQuery page(@Nullable String after, int size) {
        return new UserTaskQuery(
                visibleTo,
                assignee,
                unassigned,
                groups,
                state,
                businessKey,
                processInstanceKey,
                bpmnProcessId,
                elementId,
                sort,
                after,
                size);
    }
}
