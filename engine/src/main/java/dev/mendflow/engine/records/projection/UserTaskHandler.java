package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * User tasks. Engines differ in whether the first record or a later one names the assignee, so both are heard; giving
 * a task back is an assignment to an empty name. A row is known by its element too, since a token can be taken away
 * from a task without a record of the task; that is why the element's key stands for the row.
 */
final class UserTaskHandler implements RecordHandler {

    private static final String TABLE = "engine_user_task";
    private static final Column KEY = number("task_key");
    private static final Statement CREATED = Statement.insert(
            TABLE,
            KEY,
            text("element_id"),
            number("element_key"),
            number("instance_key"),
            number("definition_key"),
            text("bpmn_process_id"),
            integer("definition_version"),
            text("assignee"),
            text("candidate_groups"),
            text("candidate_users"),
            number("due_at"),
            number("due_order"),
            number("follow_up_at"),
            integer("priority"),
            number("form_key"),
            text("external_form"),
            text("custom_headers"),
            text("state"),
            number("created_at"),
            integer("partition_id"),
            number("record_position"));
    private static final Statement ASSIGNED = Statement.update(TABLE, KEY, text("assignee"), number("record_position"));
    private static final Statement UPDATED = Statement.update(
            TABLE,
            KEY,
            text("candidate_groups"),
            text("candidate_users"),
            number("due_at"),
            number("due_order"),
            number("follow_up_at"),
            integer("priority"),
            number("record_position"));
    private static final Statement CLOSED = Statement.update(
            TABLE, KEY, text("state"), text("action"), number("completed_at"), number("record_position"));
    private static final Statement MIGRATED = Statement.update(
            TABLE,
            KEY,
            text("element_id"),
            number("definition_key"),
            text("bpmn_process_id"),
            integer("definition_version"),
            number("record_position"));

    private final CandidateRows candidates = new CandidateRows();

    @Override
    public List<Write> changes(EngineRecord event) {
        long key = event.number("userTaskKey");
        return switch (event.intent()) {
            case "CREATED" -> with(created(event, key), candidates.of(event, key));
            case "ASSIGNED" -> List.of(ASSIGNED.of(row(event), event.textOrNull("assignee"), event.position(), key));
            case "UPDATED" -> with(updated(event, key), candidates.replaced(event, key));
            case "COMPLETED", "CANCELED" ->
                List.of(CLOSED.of(
                        row(event),
                        event.intent(),
                        event.textOrNull("action"),
                        event.timestamp(),
                        event.position(),
                        key));
            case "MIGRATED" -> List.of(migrated(event, key));
            default -> List.of();
        };
    }

    private static long row(EngineRecord event) {
        return event.number("elementInstanceKey");
    }

    private static Write created(EngineRecord event, long key) {
        @Nullable Long due = Dates.millisOrNull(event.textOrNull("dueDate"));
        return CREATED.of(
                row(event),
                key,
                event.text("elementId"),
                event.number("elementInstanceKey"),
                event.number("processInstanceKey"),
                event.number("processDefinitionKey"),
                event.text("bpmnProcessId"),
                event.integer("processDefinitionVersion"),
                event.textOrNull("assignee"),
                event.json("candidateGroupsList", "[]"),
                event.json("candidateUsersList", "[]"),
                due,
                due == null ? Long.MAX_VALUE : due,
                Dates.millisOrNull(event.textOrNull("followUpDate")),
                event.integer("priority"),
                event.keyOrNull("formKey"),
                event.textOrNull("externalFormReference"),
                event.json("customHeaders", "{}"),
                "CREATED",
                event.timestamp(),
                event.partitionId(),
                event.position());
    }

    private static Write updated(EngineRecord event, long key) {
        @Nullable Long due = Dates.millisOrNull(event.textOrNull("dueDate"));
        return UPDATED.of(
                row(event),
                event.json("candidateGroupsList", "[]"),
                event.json("candidateUsersList", "[]"),
                due,
                due == null ? Long.MAX_VALUE : due,
                Dates.millisOrNull(event.textOrNull("followUpDate")),
                event.integer("priority"),
                event.position(),
                key);
    }

    private static Write migrated(EngineRecord event, long key) {
        return MIGRATED.of(
                row(event),
                event.text("elementId"),
                event.number("processDefinitionKey"),
                event.text("bpmnProcessId"),
                event.integer("processDefinitionVersion"),
                event.position(),
                key);
    }

    private static List<Write> with(Write task, List<Write> candidates) {
        List<Write> all = new ArrayList<>();
        all.add(task);
        all.addAll(candidates);
        return all;
    }
}
