package dev.mendflow.engine.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong and needs a person.
 *
 * @param key the engine's key
 * @param processInstanceKey where
 * @param bpmnProcessId the id of the process in the diagram
 * @param processDefinitionKey the key of its version
 * @param businessKey what the instance is about, null when it has no such variable
 * @param elementId the element where the token is stuck
 * @param elementInstanceKey the visit of the token
 * @param jobKey the job that failed, null when it was not a job
 * @param errorType the engine's word: {@code JOB_NO_RETRIES}, {@code IO_MAPPING_ERROR}, …
 * @param errorMessage what happened, at most 4000 characters
 * @param errorGroup the same for incidents that differ in numbers only
 * @param open whether it still needs somebody
 * @param createdAt since when
 * @param resolvedAt until when, null while open
 */
public record Incident(
        long key,
        long processInstanceKey,
        String bpmnProcessId,
        long processDefinitionKey,
        @Nullable String businessKey,
        String elementId,
        long elementInstanceKey,
        @Nullable Long jobKey,
        String errorType,
        String errorMessage,
        String errorGroup,
        boolean open,
        Instant createdAt,
        @Nullable Instant resolvedAt) {}
