package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.flag;
import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** Deployed processes with their diagrams. */
final class ProcessHandler implements RecordHandler {

    private static final String TABLE = "engine_process_definition";
    private static final Statement CREATED = Statement.insertIfAbsent(
            TABLE,
            number("definition_key"),
            text("bpmn_process_id"),
            integer("version"),
            text("version_tag"),
            text("resource_name"),
            text("bpmn_xml"),
            number("deployed_at"),
            flag("deleted"));
    private static final Statement DELETED = Statement.update(TABLE, number("definition_key"), flag("deleted"));

    @Override
    public List<Write> changes(EngineRecord event) {
        long key = event.number("processDefinitionKey");
        return switch (event.intent()) {
            case "CREATED" ->
                List.of(CREATED.of(
                        key,
                        key,
                        event.text("bpmnProcessId"),
                        event.integer("version"),
                        event.textOrNull("versionTag"),
                        event.text("resourceName"),
                        event.file("resource"),
                        event.timestamp(),
                        false,
                        key));
            case "DELETED" -> List.of(DELETED.of(key, true, key));
            default -> List.of();
        };
    }
}
