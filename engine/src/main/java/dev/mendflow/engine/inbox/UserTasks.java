package dev.mendflow.engine.inbox;

import dev.mendflow.engine.reading.Cursor;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.engine.reading.Search;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of people, to be read. Nobody is asked for permission here: callers are. */
@Component
public class UserTasks {

    private static final String FROM =
            " from engine_user_task t left join engine_business_key b on b.instance_key = t.instance_key";
    private static final String SELECT = "select t.*, b.business_key" + FROM;

    /** Written as a set of instances so that both databases begin with the few of one case. */
    private static final String OF_CASE = "t.instance_key in"
            + " (select k.instance_key from engine_business_key k where k.business_key = :businessKey)";

    private static final String OF_CASES = "t.instance_key in"
            + " (select k.instance_key from engine_business_key k where k.business_key in (:businessKeys))";

    private final JdbcClient jdbc;
    private final UserTaskRow row;
    private final TaskVariables variables;

    UserTasks(JdbcClient jdbc, UserTaskRow row, TaskVariables variables) {
        this.jdbc = jdbc;
        this.row = row;
        this.variables = variables;
    }

    /** The task with this key, in any state. */
    public Optional<UserTask> find(long key) {
        return new Search(SELECT)
                .where("t.task_key = :key", "key", key).list(jdbc, row).stream().findFirst();
    }

    /** The tasks with these keys; the ones that do not exist are left out. */
    public List<UserTask> findAll(Collection<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return new Search(SELECT)
                .where("t.task_key in (:keys)", "keys", keys)
                .then("order by t.task_key")
                .list(jdbc, row);
    }

    /** The open tasks of these business keys, in one question. */
    public List<UserTask> openOf(Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return List.of();
        }
        return new Search(SELECT)
                .where("t.state = :state", "state", UserTaskState.CREATED.name())
                .where(OF_CASES, "businessKeys", businessKeys)
                .then("order by t.task_key")
                .list(jdbc, row);
    }

    /** The open tasks of these instances. */
    public List<UserTask> openIn(Collection<Long> instanceKeys) {
        if (instanceKeys.isEmpty()) {
            return List.of();
        }
        return new Search(SELECT)
                .where("t.instance_key in (:instances)", "instances", instanceKeys)
                .where("t.state = 'CREATED'")
                .then("order by t.task_key")
                .list(jdbc, row);
    }

    /**
     * One page of the tasks that are asked for.
     *
     * @throws IllegalArgumentException when the cursor is unreadable
     */
    public Page<UserTask> search(UserTaskQuery query) {
        Search search = filtered(SELECT, query);
        UserTaskSort sort = query.sort();
        if (sort.ascending()) {
            search.ascending(sort.column(), "t.task_key", query.cursor(), query.limit());
        } else {
            search.descending(sort.column(), "t.task_key", query.cursor(), query.limit());
        }
        return Page.of(search.list(jdbc, row), query.limit(), task -> cursor(task, sort));
    }

    /** How many tasks are asked for, whatever the page. */
    public long count(UserTaskQuery query) {
        return filtered("select count(*) as tasks" + FROM, query)
                .list(jdbc, (result, line) -> result.getLong("tasks"))
                .getFirst();
    }

    /**
     * The variables a task sees: its own and those of the scopes around it, the nearest first. Values are JSON texts;
     * one above a million characters is left out.
     *
     * @return empty when there is no such task
     */
    public Map<String, String> variables(long key) {
        return find(key)
                .map(task -> variables.seenFrom(task.elementInstanceKey(), task.processInstanceKey()))
                .orElse(Map.of());
    }

    /** The schema of a form as JSON text. */
    public Optional<String> formSchema(long formKey) {
        return jdbc.sql("select form_schema from engine_form where form_key = :key")
                .param("key", formKey)
                .query(String.class)
                .optional();
    }

    private static Search filtered(String select, UserTaskQuery query) {
        Search search = new Search(select)
                .where(
                        "t.state = :state",
                        "state",
                        query.state() == null ? null : query.state().name())
                .where("t.assignee = :assignee", "assignee", query.assignee())
                .where(OF_CASE, "businessKey", query.businessKey())
                .where("t.instance_key = :instance", "instance", query.processInstanceKey())
                .where("t.bpmn_process_id = :process", "process", query.bpmnProcessId())
                .where("t.element_id = :element", "element", query.elementId())
                .where(Candidates.IN_GROUPS, "groups", query.groups());
        if (query.unassigned()) {
            search.where("t.assignee is null");
        }
        TaskReader reader = query.visibleTo();
        if (reader != null) {
            Candidates.restrict(search, reader);
        }
        return search;
    }

    private static Cursor cursor(UserTask task, UserTaskSort sort) {
        long value =
                switch (sort) {
                    case DUE ->
                        task.dueAt() == null ? Long.MAX_VALUE : task.dueAt().toEpochMilli();
                    case PRIORITY -> task.priority();
                    case CREATED -> task.createdAt().toEpochMilli();
                };
        return new Cursor(value, task.key());
    }
}
