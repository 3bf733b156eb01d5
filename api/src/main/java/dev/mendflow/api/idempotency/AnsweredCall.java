package dev.mendflow.api.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call made with a key.
 *
 * @param requestHash what was asked, as a digest
 * @param startedAt when it was first made
 * @param status the status answered, null while it is being carried out
 * @param answer the JSON answered, null while it is being carried out
 */
public record AnsweredCall(
        String requestHash,
        Instant startedAt,
        @Nullable Integer status,
        @Nullable String answer) {}
