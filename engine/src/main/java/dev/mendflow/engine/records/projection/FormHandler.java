package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.flag;
import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** Deployed forms with their schemas. */
final class FormHandler implements RecordHandler {

    private static final String TABLE = "engine_form";
    private static final Statement CREATED = Statement.insertIfAbsent(
            TABLE,
            number("form_key"),
            text("form_id"),
            integer("version"),
            text("resource_name"),
            text("form_schema"),
            number("deployed_at"),
            flag("deleted"));
    private static final Statement DELETED = Statement.update(TABLE, number("form_key"), flag("deleted"));

    @Override
    public List<Write> changes(EngineRecord event) {
        long key = event.number("formKey");
        return switch (event.intent()) {
            case "CREATED" ->
                List.of(CREATED.of(
                        key,
                        key,
                        event.text("formId"),
                        event.integer("version"),
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
