package dev.mendflow.engine.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work for a worker.
 *
 * @param key the engine's key
 * @param type what kind of work
 * @param kind the engine's word: {@code BPMN_ELEMENT}, {@code EXECUTION_LISTENER}, …
 * @param elementId the element it is done for
 * @param elementInstanceKey the visit it is done for
 * @param state {@code CREATED}, {@code FAILED}, {@code TIMED_OUT}, {@code ERROR_THROWN}, {@code COMPLETED} or
 *     {@code CANCELED}
 * @param retries how often it is tried again
 * @param worker who tried last, null when nobody did
 * @param errorCode the business error thrown last, null when none was
 * @param errorMessage what went wrong last, null when nothing did
 * @param createdAt since when
 * @param changedAt when it changed last
 * @param endedAt when it was done or withdrawn, null before
 */
public record Job(
        long key,
        String type,
        String kind,
        String elementId,
        long elementInstanceKey,
        String state,
        int retries,
        @Nullable String worker,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant endedAt) {}
