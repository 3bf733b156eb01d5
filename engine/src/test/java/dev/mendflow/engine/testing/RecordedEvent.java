package dev.mendflow.engine.testing;

import tools.jackson.databind.JsonNode;

/**
 * One exported record.
 *
 * @param valueType such as {@code PROCESS_INSTANCE}
 * @param intent such as {@code ELEMENT_ACTIVATED}
 * @param value the record's content
 */
public record RecordedEvent(int partitionId, long position, long key, String valueType, String intent, JsonNode value) {

    static RecordedEvent of(JsonNode record) {
        return new RecordedEvent(
                record.path("partitionId").asInt(1),
                record.path("position").asLong(),
                record.path("key").asLong(),
                record.path("valueType").asString(""),
                record.path("intent").asString(""),
                record.path("value"));
    }

    /** A text of the content, empty when there is none. */
    public String text(String name) {
        return value.path(name).asString("");
    }

    /** A number of the content, -1 when there is none. */
    public long number(String name) {
        return value.path(name).asLong(-1);
    }

    boolean is(String type, String wantedIntent) {
        return valueType.equals(type) && intent.equals(wantedIntent);
    }

    /** {@code elementId} of process elements, user tasks, jobs, timers and incidents. */
    public String elementId() {
        return text("elementId");
    }

    /** The instance that the record is about, -1 when it is about none. */
    public long processInstanceKey() {
        return number("processInstanceKey");
    }

    @Override
    public String toString() {
        return position + " " + valueType + " " + intent + " " + text("bpmnProcessId") + "/" + elementId();
    }
}
