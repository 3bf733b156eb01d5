package dev.mendflow.engine.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process instance.
 *
 * @param key the engine's key
 * @param bpmnProcessId the id of the process in the diagram
 * @param processDefinitionKey the key of its version
 * @param version the number of its version
 * @param businessKey what it is about, null when it has no such variable
 * @param state whether it runs
 * @param startedAt since when
 * @param endedAt until when, null while it runs
 * @param parentInstanceKey the instance that called it, null for a root
 * @param parentElementKey the call activity that called it, null for a root
 * @param incidents how many open incidents it has itself, without called instances
 */
public record ProcessInstance(
        long key,
        String bpmnProcessId,
        long processDefinitionKey,
        int version,
        @Nullable String businessKey,
        ProcessInstanceState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long parentInstanceKey,
        @Nullable Long parentElementKey,
        int incidents) {}
