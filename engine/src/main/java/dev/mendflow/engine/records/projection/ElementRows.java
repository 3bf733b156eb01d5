package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** The visits of tokens to elements and the flows between them. */
final class ElementRows {

    private static final String TABLE = "engine_element_instance";
    private static final Statement STARTED = Statement.insert(
            TABLE,
            number("element_key"),
            number("instance_key"),
            number("definition_key"),
            number("scope_key"),
            text("element_id"),
            text("element_type"),
            text("state"),
            number("started_at"),
            integer("partition_id"),
            number("record_position"));
    private static final Statement ENDED = Statement.update(
            TABLE, number("element_key"), text("state"), number("ended_at"), number("record_position"));
    private static final Statement MIGRATED = Statement.update(
            TABLE, number("element_key"), number("definition_key"), text("element_id"), number("record_position"));
    private static final Statement TASK_LEFT = Statement.updateIf(
            "engine_user_task",
            "state = 'CREATED'",
            number("element_key"),
            text("state"),
            number("completed_at"),
            number("record_position"));
    private static final Statement FLOW = Statement.insert(
            "engine_sequence_flow",
            integer("partition_id"),
            number("record_position"),
            number("instance_key"),
            number("definition_key"),
            text("flow_id"),
            number("taken_at"));

    List<Write> changes(EngineRecord event) {
        return switch (event.intent()) {
            case "ELEMENT_ACTIVATING" -> List.of(started(event));
            case "ELEMENT_COMPLETED" -> List.of(ended(event, "COMPLETED"));
            case "ELEMENT_TERMINATED" -> List.of(ended(event, "TERMINATED"), taskLeft(event));
            case "ELEMENT_MIGRATED" -> List.of(migrated(event));
            default -> List.of();
        };
    }

    List<Write> flow(EngineRecord event) {
        if (!event.intent().equals("SEQUENCE_FLOW_TAKEN")) {
            return List.of();
        }
        return List.of(FLOW.of(
                event.position(),
                event.partitionId(),
                event.position(),
                event.number("processInstanceKey"),
                event.number("processDefinitionKey"),
                event.text("elementId"),
                event.timestamp()));
    }

    private static Write started(EngineRecord event) {
        return STARTED.of(
                event.key(),
                event.key(),
                event.number("processInstanceKey"),
                event.number("processDefinitionKey"),
                event.number("flowScopeKey"),
                event.text("elementId"),
                event.text("bpmnElementType"),
                "ACTIVE",
                event.timestamp(),
                event.partitionId(),
                event.position());
    }

    private static Write ended(EngineRecord event, String state) {
        return ENDED.of(event.key(), state, event.timestamp(), event.position(), event.key());
    }

    /** A modification takes the token away from a task without a word about the task (8.6.0). */
    private static Write taskLeft(EngineRecord event) {
        return TASK_LEFT.of(event.key(), "CANCELED", event.timestamp(), event.position(), event.key());
    }

    private static Write migrated(EngineRecord event) {
        return MIGRATED.of(
                event.key(),
                event.number("processDefinitionKey"),
                event.text("elementId"),
                event.position(),
                event.key());
    }
}
