package dev.mendflow.engine.oversight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable and what it was before.
 *
 * @param key the engine's key
 * @param scopeKey the instance or the element visit it belongs to
 * @param name its name
 * @param json its value as JSON text, null when it is above a million characters
 * @param changedAt since when it has this value
 * @param history every value it has had, the first one first, this one included
 */
public record Variable(
        long key, long scopeKey, String name, @Nullable String json, Instant changedAt, List<Change> history) {

    /**
     * A value the variable was given.
     *
     * @param json the value as JSON text, null when it is above a million characters
     * @param at when
     */
    public record Change(@Nullable String json, Instant at) {}
}
