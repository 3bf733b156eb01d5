package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import dev.mendflow.engine.reading.SearchValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Variables: the value as it is and the values it has had. A migration changes no value. */
final class VariableHandler implements RecordHandler {

    private static final Statement CREATED = Statement.insert(
            "engine_variable",
            number("variable_key"),
            number("instance_key"),
            number("scope_key"),
            text("name"),
            text("value_json"),
            text("search_value"),
            number("changed_at"),
            integer("partition_id"),
            number("record_position"));
    private static final Statement UPDATED = Statement.update(
            "engine_variable",
            number("variable_key"),
            text("value_json"),
            text("search_value"),
            number("changed_at"),
            number("record_position"));
    private static final Statement HISTORY = Statement.insert(
            "engine_variable_history",
            integer("partition_id"),
            number("record_position"),
            number("variable_key"),
            number("instance_key"),
            number("scope_key"),
            text("name"),
            text("value_json"),
            number("changed_at"));

    private final BusinessKeyRows businessKeys;

    VariableHandler(String businessKeyVariable) {
        this.businessKeys = new BusinessKeyRows(businessKeyVariable);
    }

    @Override
    public List<Write> changes(EngineRecord event) {
        return switch (event.intent()) {
            case "CREATED", "UPDATED" -> changed(event);
            default -> List.of();
        };
    }

    private List<Write> changed(EngineRecord event) {
        @Nullable String json = Texts.whole(event.text("value"));
        List<Write> writes = new ArrayList<>();
        writes.add(event.intent().equals("CREATED") ? created(event, json) : updated(event, json));
        writes.add(history(event, json));
        if (json != null) {
            writes.addAll(businessKeys.changes(event, json));
        }
        return writes;
    }

    private static Write created(EngineRecord event, @Nullable String json) {
        return CREATED.of(
                event.key(),
                event.key(),
                event.number("processInstanceKey"),
                event.number("scopeKey"),
                event.text("name"),
                json,
                searched(event, json),
                event.timestamp(),
                event.partitionId(),
                event.position());
    }

    private static Write updated(EngineRecord event, @Nullable String json) {
        return UPDATED.of(event.key(), json, searched(event, json), event.timestamp(), event.position(), event.key());
    }

    /** Only what belongs to the instance as a whole can be searched: what a step has for itself comes and goes. */
    private static @Nullable String searched(EngineRecord event, @Nullable String json) {
        boolean ofInstance = event.number("scopeKey") == event.number("processInstanceKey");
        return ofInstance && json != null ? SearchValue.of(json) : null;
    }

    private static Write history(EngineRecord event, @Nullable String json) {
        return HISTORY.of(
                event.position(),
                event.partitionId(),
                event.position(),
                event.key(),
                event.number("processInstanceKey"),
                event.number("scopeKey"),
                event.text("name"),
                json,
                event.timestamp());
    }
}
