package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.flag;
import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** What messages instances wait for. A subscription that does not interrupt goes on waiting after a message. */
final class ProcessMessageSubscriptionHandler implements RecordHandler {

    private static final String TABLE = "engine_message_subscription";
    private static final Column KEY = number("subscription_key");
    private static final Statement CREATED = Statement.insert(
            TABLE,
            KEY,
            number("instance_key"),
            number("element_key"),
            text("element_id"),
            text("message_name"),
            text("correlation_key"),
            flag("interrupting"),
            text("state"),
            number("created_at"),
            integer("partition_id"),
            number("record_position"));
    private static final Statement CORRELATED =
            Statement.update(TABLE, KEY, text("state"), number("correlated_at"), number("record_position"));
    private static final Statement DELETED = Statement.update(TABLE, KEY, text("state"), number("record_position"));
    private static final Statement MIGRATED =
            Statement.update(TABLE, KEY, text("element_id"), number("record_position"));

    @Override
    public List<Write> changes(EngineRecord event) {
        long key = event.key();
        return switch (event.intent()) {
            case "CREATED" -> List.of(created(event));
            case "CORRELATED" ->
                List.of(CORRELATED.of(
                        key,
                        event.flag("interrupting") ? "CORRELATED" : "WAITING",
                        event.timestamp(),
                        event.position(),
                        key));
            case "DELETED" -> List.of(DELETED.of(key, "DELETED", event.position(), key));
            case "MIGRATED" -> List.of(MIGRATED.of(key, event.text("elementId"), event.position(), key));
            default -> List.of();
        };
    }

    private static Write created(EngineRecord event) {
        return CREATED.of(
                event.key(),
                event.key(),
                event.number("processInstanceKey"),
                event.number("elementInstanceKey"),
                event.text("elementId"),
                event.text("messageName"),
                event.text("correlationKey"),
                event.flag("interrupting"),
                "WAITING",
                event.timestamp(),
                event.partitionId(),
                event.position());
    }
}
