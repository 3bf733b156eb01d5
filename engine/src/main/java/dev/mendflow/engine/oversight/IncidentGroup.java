package dev.mendflow.engine.oversight;

import java.time.Instant;

/**
 * Open incidents of one kind: they differ in numbers only.
 *
 * @param errorGroup the name of the group
 * @param errorType the engine's word
 * @param errorMessage the message of one of them
 * @param bpmnProcessId the process they are in, one of them when there are several
 * @param incidents how many
 * @param oldestAt since when there is one
 */
public record IncidentGroup(
        String errorGroup,
        String errorType,
        String errorMessage,
        String bpmnProcessId,
        long incidents,
        Instant oldestAt) {}
