package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.flag;
import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** Escalations, caught or not. */
final class EscalationHandler implements RecordHandler {

    private static final Statement ESCALATED = Statement.insert(
            "engine_escalation",
            integer("partition_id"),
            number("record_position"),
            number("instance_key"),
            text("escalation_code"),
            text("throw_element_id"),
            text("catch_element_id"),
            flag("caught"),
            number("escalated_at"));

    @Override
    public List<Write> changes(EngineRecord event) {
        return switch (event.intent()) {
            case "ESCALATED", "NOT_ESCALATED" ->
                List.of(ESCALATED.of(
                        event.position(),
                        event.partitionId(),
                        event.position(),
                        event.number("processInstanceKey"),
                        event.text("escalationCode"),
                        event.text("throwElementId"),
                        event.textOrNull("catchElementId"),
                        event.intent().equals("ESCALATED"),
                        event.timestamp()));
            default -> List.of();
        };
    }
}
