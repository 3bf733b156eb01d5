package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** The changes of an instance as a whole. */
final class InstanceRows {

    private static final String TABLE = "engine_process_instance";
    private static final Statement STARTED = Statement.insert(
            TABLE,
            number("instance_key"),
            number("definition_key"),
            text("bpmn_process_id"),
            integer("version"),
            number("parent_instance_key"),
            number("parent_element_key"),
            text("state"),
            number("started_at"),
            integer("partition_id"),
            number("record_position"));
    private static final Statement ENDED = Statement.update(
            TABLE, number("instance_key"), text("state"), number("ended_at"), number("record_position"));
    private static final Statement MIGRATED = Statement.update(
            TABLE,
            number("instance_key"),
            number("definition_key"),
            text("bpmn_process_id"),
            integer("version"),
            number("record_position"));

    List<Write> changes(EngineRecord event) {
        return switch (event.intent()) {
            case "ELEMENT_ACTIVATING" -> List.of(started(event));
            case "ELEMENT_COMPLETED" -> List.of(ended(event, "COMPLETED"));
            case "ELEMENT_TERMINATED" -> List.of(ended(event, "CANCELED"));
            case "ELEMENT_MIGRATED" -> List.of(migrated(event));
            default -> List.of();
        };
    }

    private static Write started(EngineRecord event) {
        return STARTED.of(
                event.key(),
                event.key(),
                event.number("processDefinitionKey"),
                event.text("bpmnProcessId"),
                event.integer("version"),
                event.keyOrNull("parentProcessInstanceKey"),
                event.keyOrNull("parentElementInstanceKey"),
                "ACTIVE",
                event.timestamp(),
                event.partitionId(),
                event.position());
    }

    private static Write ended(EngineRecord event, String state) {
        return ENDED.of(event.key(), state, event.timestamp(), event.position(), event.key());
    }

    private static Write migrated(EngineRecord event) {
        return MIGRATED.of(
                event.key(),
                event.number("processDefinitionKey"),
                event.text("bpmnProcessId"),
                event.integer("version"),
                event.position(),
                event.key());
    }
}
