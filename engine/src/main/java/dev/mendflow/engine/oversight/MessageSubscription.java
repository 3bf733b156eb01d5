package dev.mendflow.engine.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that an instance waits for.
 *
 * @param key the engine's key
 * @param elementId the event that waits
 * @param elementInstanceKey the visit it is attached to
 * @param messageName the name of the message
 * @param correlationKey for whom the message has to be
 * @param interrupting whether it waits for one message only
 * @param state {@code WAITING}, {@code CORRELATED} or {@code DELETED}
 * @param createdAt since when
 * @param correlatedAt when the last message came, null when none did
 */
public record MessageSubscription(
        long key,
        String elementId,
        long elementInstanceKey,
        String messageName,
        String correlationKey,
        boolean interrupting,
        String state,
        Instant createdAt,
        @Nullable Instant correlatedAt) {}
