package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** Timers; one that repeats has a new key each time. */
final class TimerHandler implements RecordHandler {

    private static final String TABLE = "engine_timer";
    private static final Statement CREATED = Statement.insert(
            TABLE,
            number("timer_key"),
            number("instance_key"),
            number("element_key"),
            number("definition_key"),
            text("element_id"),
            number("due_at"),
            integer("repetitions"),
            text("state"),
            number("created_at"),
            integer("partition_id"),
            number("record_position"));
    private static final Statement ENDED =
            Statement.update(TABLE, number("timer_key"), text("state"), number("ended_at"), number("record_position"));
    private static final Statement MIGRATED = Statement.update(
            TABLE, number("timer_key"), number("definition_key"), text("element_id"), number("record_position"));

    @Override
    public List<Write> changes(EngineRecord event) {
        long key = event.key();
        return switch (event.intent()) {
            case "CREATED" ->
                List.of(CREATED.of(
                        key,
                        key,
                        event.keyOrNull("processInstanceKey"),
                        event.keyOrNull("elementInstanceKey"),
                        event.number("processDefinitionKey"),
                        event.text("targetElementId"),
                        event.number("dueDate"),
                        event.integer("repetitions"),
                        "CREATED",
                        event.timestamp(),
                        event.partitionId(),
                        event.position()));
            case "TRIGGERED", "CANCELED" ->
                List.of(ENDED.of(key, event.intent(), event.timestamp(), event.position(), key));
            case "MIGRATED" ->
                List.of(MIGRATED.of(
                        key,
                        event.number("processDefinitionKey"),
                        event.text("targetElementId"),
                        event.position(),
                        key));
            default -> List.of();
        };
    }
}
