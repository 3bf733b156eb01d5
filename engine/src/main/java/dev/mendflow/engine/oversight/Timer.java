package dev.mendflow.engine.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer of an instance.
 *
 * @param key the engine's key
 * @param elementId the event it belongs to
 * @param elementInstanceKey the visit it is attached to, null for a start event
 * @param dueAt when it goes off
 * @param repetitions how often it still does, -1 for ever
 * @param state {@code CREATED}, {@code TRIGGERED} or {@code CANCELED}
 * @param createdAt since when it runs
 * @param endedAt when it went off or was withdrawn, null while it runs
 */
public record Timer(
        long key,
        String elementId,
        @Nullable Long elementInstanceKey,
        Instant dueAt,
        int repetitions,
        String state,
        Instant createdAt,
        @Nullable Instant endedAt) {}
