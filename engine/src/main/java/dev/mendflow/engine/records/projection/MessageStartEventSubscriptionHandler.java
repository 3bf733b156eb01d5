package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** Which message started which instance: publishing a message gives its key only. */
final class MessageStartEventSubscriptionHandler implements RecordHandler {

    private static final Statement CORRELATED = Statement.insert(
            "engine_message_start",
            integer("partition_id"),
            number("record_position"),
            number("message_key"),
            text("message_name"),
            text("correlation_key"),
            number("instance_key"),
            number("definition_key"),
            text("bpmn_process_id"),
            number("started_at"));

    @Override
    public List<Write> changes(EngineRecord event) {
        if (!event.intent().equals("CORRELATED")) {
            return List.of();
        }
        return List.of(CORRELATED.of(
                event.position(),
                event.partitionId(),
                event.position(),
                event.number("messageKey"),
                event.text("messageName"),
                event.text("correlationKey"),
                event.number("processInstanceKey"),
                event.number("processDefinitionKey"),
                event.text("bpmnProcessId"),
                event.timestamp()));
    }
}
