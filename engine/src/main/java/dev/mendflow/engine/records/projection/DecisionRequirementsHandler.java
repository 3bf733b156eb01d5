package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.flag;
import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** Deployed requirements diagrams, which hold the decision tables. */
final class DecisionRequirementsHandler implements RecordHandler {

    private static final String TABLE = "engine_decision_requirements";
    private static final Statement CREATED = Statement.insertIfAbsent(
            TABLE,
            number("requirements_key"),
            text("requirements_id"),
            text("name"),
            integer("version"),
            text("resource_name"),
            text("dmn_xml"),
            number("deployed_at"),
            flag("deleted"));
    private static final Statement DELETED = Statement.update(TABLE, number("requirements_key"), flag("deleted"));

    @Override
    public List<Write> changes(EngineRecord event) {
        long key = event.number("decisionRequirementsKey");
        return switch (event.intent()) {
            case "CREATED" ->
                List.of(CREATED.of(
                        key,
                        key,
                        event.text("decisionRequirementsId"),
                        Texts.start(event.text("decisionRequirementsName"), 1000),
                        event.integer("decisionRequirementsVersion"),
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
