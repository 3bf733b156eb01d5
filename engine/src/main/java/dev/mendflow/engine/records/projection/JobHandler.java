package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs. Retries are changed under two names, depending on how they were asked for. */
final class JobHandler implements RecordHandler {

    private static final String TABLE = "engine_job";
    private static final Column KEY = number("job_key");
    private static final Statement CREATED = Statement.insert(
            TABLE,
            KEY,
            number("instance_key"),
            number("element_key"),
            number("definition_key"),
            text("element_id"),
            text("job_type"),
            text("job_kind"),
            text("state"),
            integer("retries"),
            number("created_at"),
            number("changed_at"),
            integer("partition_id"),
            number("record_position"));
    private static final Statement TRIED = Statement.update(
            TABLE,
            KEY,
            text("state"),
            integer("retries"),
            text("worker"),
            text("error_code"),
            text("error_message"),
            number("changed_at"),
            number("ended_at"),
            number("record_position"));
    private static final Statement READIED = Statement.update(
            TABLE, KEY, text("state"), integer("retries"), number("changed_at"), number("record_position"));
    private static final Statement CHANGED =
            Statement.update(TABLE, KEY, integer("retries"), number("changed_at"), number("record_position"));
    private static final Statement MIGRATED =
            Statement.update(TABLE, KEY, number("definition_key"), text("element_id"), number("record_position"));

    @Override
    public List<Write> changes(EngineRecord event) {
        long key = event.key();
        return switch (event.intent()) {
            case "CREATED" -> List.of(created(event));
            case "COMPLETED", "CANCELED" -> List.of(tried(event, event.timestamp()));
            case "FAILED", "TIMED_OUT", "ERROR_THROWN" -> List.of(tried(event, null));
            case "RECURRED_AFTER_BACKOFF", "YIELDED" ->
                List.of(READIED.of(key, "CREATED", event.integer("retries"), event.timestamp(), event.position(), key));
            case "RETRIES_UPDATED", "UPDATED" ->
                List.of(CHANGED.of(key, event.integer("retries"), event.timestamp(), event.position(), key));
            case "MIGRATED" ->
                List.of(MIGRATED.of(
                        key, event.number("processDefinitionKey"), event.text("elementId"), event.position(), key));
            default -> List.of();
        };
    }

    private static Write created(EngineRecord event) {
        return CREATED.of(
                event.key(),
                event.key(),
                event.number("processInstanceKey"),
                event.number("elementInstanceKey"),
                event.number("processDefinitionKey"),
                event.text("elementId"),
                event.text("type"),
                event.text("jobKind"),
                "CREATED",
                event.integer("retries"),
                event.timestamp(),
                event.timestamp(),
                event.partitionId(),
                event.position());
    }

    /** The element id stays: an error that nobody catches carries a placeholder. */
    private static Write tried(EngineRecord event, @Nullable Long endedAt) {
        return TRIED.of(
                event.key(),
                event.intent(),
                event.integer("retries"),
                Texts.startOrNull(event.textOrNull("worker"), 255),
                Texts.startOrNull(event.textOrNull("errorCode"), 255),
                Texts.startOrNull(event.textOrNull("errorMessage"), Texts.MESSAGE),
                event.timestamp(),
                endedAt,
                event.position(),
                event.key());
    }
}
