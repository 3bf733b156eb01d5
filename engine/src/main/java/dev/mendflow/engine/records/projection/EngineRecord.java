package dev.mendflow.engine.records.projection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record of the engine's log.
 *
 * @param partitionId the partition whose log it is from
 * @param position its place in that log; places are not consecutive
 * @param key the key of what it is about
 * @param timestamp when it was written, in milliseconds since 1970 UTC by the engine's clock
 * @param valueType what it is about, as the engine calls it
 * @param recordType {@code EVENT}, {@code COMMAND} or {@code COMMAND_REJECTION}
 * @param intent what happened, as the engine calls it
 * @param value the details
 */
public record EngineRecord(
        int partitionId,
        long position,
        long key,
        long timestamp,
        String valueType,
        String recordType,
        String intent,
        JsonNode value) {

    /** Whether something happened, as opposed to being asked for or refused. */
    public boolean isEvent() {
        return recordType.equals("EVENT");
    }

    /** The instance it belongs to, null when to none. */
    public @Nullable Long processInstanceKey() {
        return keyOrNull("processInstanceKey");
    }

    /** A number that has to be there. */
    public long number(String field) {
        JsonNode node = value.get(field);
        if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new RecordUnreadable(field + " is no number");
        }
        return node.longValue();
    }

    int integer(String field) {
        return Math.toIntExact(number(field));
    }

    /** The engine writes -1 where there is no key. */
    @Nullable
    Long keyOrNull(String field) {
        JsonNode node = value.get(field);
        return node != null && node.isIntegralNumber() && node.longValue() > 0 ? node.longValue() : null;
    }

    /** A text that has to be there. */
    public String text(String field) {
        JsonNode node = value.get(field);
        if (node == null || !node.isString()) {
            throw new RecordUnreadable(field + " is no text");
        }
        return node.stringValue();
    }

    /** The engine writes an empty text where there is none. */
    @Nullable
    String textOrNull(String field) {
        JsonNode node = value.get(field);
        return node == null || !node.isString() || node.stringValue().isEmpty() ? null : node.stringValue();
    }

    boolean flag(String field) {
        JsonNode node = value.get(field);
        return node != null && node.isBoolean() && node.booleanValue();
    }

    /** Any part of the details as JSON text; the other text when it is not there. */
    String json(String field, String otherwise) {
        JsonNode node = value.get(field);
        return node == null || node.isNull() ? otherwise : node.toString();
    }

    /** A file, which the engine writes in base 64. */
    String file(String field) {
        try {
            return new String(Base64.getDecoder().decode(text(field)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw new RecordUnreadable(field + " is no file");
        }
    }
}
