package dev.mendflow.api.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call made with a key.
 *
 * @param requestHash what was asked, as a digest
 * @param startedAt when it was first made
 * @param answer what was answered, null while it is being carried out
 */
public record AnsweredCall(
        String requestHash, Instant startedAt, @Nullable GivenAnswer answer) {

    /**
     * The answer as it was given.
     *
     * @param status the HTTP status
     * @param json the body
     */
    public record GivenAnswer(int status, String json) {}
}
