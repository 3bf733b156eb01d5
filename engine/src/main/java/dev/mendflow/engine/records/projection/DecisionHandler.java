package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.flag;
import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** Deployed decisions; their tables are in the requirements diagram. */
final class DecisionHandler implements RecordHandler {

    private static final String TABLE = "engine_decision";
    private static final Statement CREATED = Statement.insertIfAbsent(
            TABLE,
            number("decision_key"),
            text("decision_id"),
            text("name"),
            integer("version"),
            number("requirements_key"),
            number("deployed_at"),
            flag("deleted"));
    private static final Statement DELETED = Statement.update(TABLE, number("decision_key"), flag("deleted"));

    @Override
    public List<Write> changes(EngineRecord event) {
        long key = event.number("decisionKey");
        return switch (event.intent()) {
            case "CREATED" ->
                List.of(CREATED.of(
                        key,
                        key,
                        event.text("decisionId"),
                        Texts.start(event.text("decisionName"), 1000),
                        event.integer("version"),
                        event.number("decisionRequirementsKey"),
                        event.timestamp(),
                        false,
                        key));
            case "DELETED" -> List.of(DELETED.of(key, true, key));
            default -> List.of();
        };
    }
}
