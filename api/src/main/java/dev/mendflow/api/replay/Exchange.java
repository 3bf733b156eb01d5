package dev.mendflow.api.replay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it, for whoever keeps a ledger.
 *
 * @param method GET or POST
 * @param path path with query
 * @param idempotencyKey the key sent along; null for a read
 * @param requestBody the JSON sent; null for a read
 * @param status HTTP status; 0 when the connection broke
 * @param answer the body; empty when there was none
 * @param retryAfter whether the answer had a Retry-After header
 * @param took from sending to the whole answer
 */
public record Exchange(
        String method,
        String path,
        @Nullable String idempotencyKey,
        @Nullable String requestBody,
        int status,
        String answer,
        boolean retryAfter,
        Duration took) {

    /** Whether the API acknowledged a command. */
    public boolean isAcknowledgement() {
        return idempotencyKey != null && status >= 200 && status < 300;
    }
}
