package dev.mendflow.engine.exporter;

import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.Set;

/**
 * Which records have a reader. Refused by name and not admitted by name: a value type that a newer broker adds is sent,
 * and it is the ingest that decides to ignore it.
 */
final class ProjectedRecords implements Context.RecordFilter {

    private static final Set<String> WITHOUT_READER = Set.of(
            "JOB_BATCH",
            "DEPLOYMENT",
            "DEPLOYMENT_DISTRIBUTION",
            "COMMAND_DISTRIBUTION",
            "PROCESS_INSTANCE_BATCH",
            "PROCESS_INSTANCE_CREATION",
            "PROCESS_INSTANCE_RESULT",
            "PROCESS_EVENT",
            "MESSAGE_BATCH",
            "MESSAGE_SUBSCRIPTION",
            "MESSAGE_CORRELATION",
            "VARIABLE_DOCUMENT",
            "CHECKPOINT",
            "USER",
            "AUTHORIZATION");

    @Override
    public boolean acceptType(RecordType type) {
        return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
        return !WITHOUT_READER.contains(type.name());
    }
}
