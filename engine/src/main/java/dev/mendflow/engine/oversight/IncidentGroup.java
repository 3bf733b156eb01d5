package dev.mendflow.engine.oversight;

import java.time.Instant;

/**
 * Open incidents of one kind: of the same process, element and type, with messages that differ in numbers only.
 *
 * @param errorGroup the name of the group
 * @param errorType the engine's word
 * @param errorMessage the message of one of them
 * @param bpmnProcessId the process they are in
 * @param processDefinitionKey the version that the newest of them is in
 * @param elementId the element where the newest of them is stuck
 * @param incidents how many
 * @param oldestAt since when there is one
 * @param newestAt when the last one came
 */
public record IncidentGroup(
        String errorGroup,
        String errorType,
        String errorMessage,
        String bpmnProcessId,
        long processDefinitionKey,
        String elementId,
        long incidents,
        Instant oldestAt,
        Instant newestAt) {}
