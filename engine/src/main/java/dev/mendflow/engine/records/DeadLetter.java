package dev.mendflow.engine.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be applied; its text is read on its own, since it may be long.
 *
 * @param partitionId its partition
 * @param position its place in the log
 * @param valueType what it is about, as the engine calls it; null when not even that could be read
 * @param intent what happened, as the engine calls it, or null
 * @param instanceKey the process instance it belongs to, null when to none that is known
 * @param error why it could not be applied
 * @param storedAt when it was put aside
 * @param acknowledgement who looked at it, null while nobody has
 */
public record DeadLetter(
        int partitionId,
        long position,
        @Nullable String valueType,
        @Nullable String intent,
        @Nullable Long instanceKey,
        String error,
        Instant storedAt,
        @Nullable Acknowledgement acknowledgement) {

    /**
     * Somebody has looked at it.
     *
     * @param at when
     * @param by their login; null when that was not kept
     * @param because why it is well like that; null when that was not kept
     */
    public record Acknowledgement(
            Instant at, @Nullable String by, @Nullable String because) {}
}
