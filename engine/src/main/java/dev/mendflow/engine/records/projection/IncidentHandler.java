package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Incidents. The element id can be a placeholder: readers find the element through the token. */
final class IncidentHandler implements RecordHandler {

    private static final String TABLE = "engine_incident";
    private static final Statement CREATED = Statement.insert(
            TABLE,
            number("incident_key"),
            number("instance_key"),
            number("element_key"),
            number("definition_key"),
            text("bpmn_process_id"),
            text("element_id"),
            number("job_key"),
            text("error_type"),
            text("error_message"),
            text("error_group"),
            text("state"),
            number("created_at"),
            integer("partition_id"),
            number("record_position"));
    private static final Statement RESOLVED = Statement.update(
            TABLE, number("incident_key"), text("state"), number("resolved_at"), number("record_position"));
    private static final Statement MIGRATED = Statement.update(
            TABLE,
            number("incident_key"),
            number("definition_key"),
            text("bpmn_process_id"),
            text("element_id"),
            number("record_position"));

    @Override
    public List<Write> changes(EngineRecord event) {
        long key = event.key();
        return switch (event.intent()) {
            case "CREATED" -> List.of(created(event));
            case "RESOLVED" -> List.of(RESOLVED.of(key, "RESOLVED", event.timestamp(), event.position(), key));
            case "MIGRATED" ->
                List.of(MIGRATED.of(
                        key,
                        event.number("processDefinitionKey"),
                        event.text("bpmnProcessId"),
                        event.text("elementId"),
                        event.position(),
                        key));
            default -> List.of();
        };
    }

    private static Write created(EngineRecord event) {
        String type = event.text("errorType");
        String message = Texts.start(event.text("errorMessage"), Texts.MESSAGE);
        return CREATED.of(
                event.key(),
                event.key(),
                event.number("processInstanceKey"),
                event.number("elementInstanceKey"),
                event.number("processDefinitionKey"),
                event.text("bpmnProcessId"),
                event.text("elementId"),
                event.keyOrNull("jobKey"),
                type,
                message,
                group(event, type, message),
                "ACTIVE",
                event.timestamp(),
                event.partitionId(),
                event.position());
    }

    /** Keys, counts and times differ from incident to incident; what is left tells what went wrong and where. */
    private static String group(EngineRecord event, String type, String message) {
        String likeness = String.join(
                "\n", event.text("bpmnProcessId"), event.text("elementId"), type, message.replaceAll("\\d+", "#"));
        return UUID.nameUUIDFromBytes(likeness.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
