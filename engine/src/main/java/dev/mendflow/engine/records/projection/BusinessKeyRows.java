package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What instances are about. An instance that is started with variables gets them before it is told of itself, so the
 * key cannot be written into the instance's row.
 */
final class BusinessKeyRows {

    private static final int WIDTH = 255;
    private static final String TABLE = "engine_business_key";
    private static final Statement FIRST = Statement.insertIfAbsent(
            TABLE, number("instance_key"), text("business_key"), integer("partition_id"), number("record_position"));
    private static final Statement CHANGED =
            Statement.update(TABLE, number("instance_key"), text("business_key"), number("record_position"));

    private final String variable;
    private final JsonMapper json = JsonMapper.shared();

    BusinessKeyRows(String variable) {
        this.variable = variable;
    }

    List<Write> changes(EngineRecord event, String value) {
        long instance = event.number("processInstanceKey");
        boolean ofInstance = event.number("scopeKey") == instance;
        if (!ofInstance || !event.text("name").equals(variable)) {
            return List.of();
        }
        @Nullable String key = key(value);
        if (key == null || key.isEmpty() || key.length() > WIDTH) {
            return List.of();
        }
        return List.of(
                CHANGED.of(instance, key, event.position(), instance),
                FIRST.of(instance, instance, key, event.partitionId(), event.position(), instance));
    }

    private @Nullable String key(String value) {
        try {
            JsonNode node = json.readTree(value);
            return node.isString() || node.isNumber() ? node.asString() : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }
}
