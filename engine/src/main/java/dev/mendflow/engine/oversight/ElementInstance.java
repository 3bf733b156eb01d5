package dev.mendflow.engine.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a token to an element.
 *
 * @param key the engine's key of the visit
 * @param scopeKey the visit, or the instance, that it is part of
 * @param elementId the id in the diagram
 * @param elementType the engine's word: {@code USER_TASK}, {@code SUB_PROCESS}, …
 * @param state whether the token is still there
 * @param startedAt since when
 * @param endedAt until when, null while it is there
 * @param incident whether an incident is open there
 */
public record ElementInstance(
        long key,
        long scopeKey,
        String elementId,
        String elementType,
        ElementState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean incident) {}
