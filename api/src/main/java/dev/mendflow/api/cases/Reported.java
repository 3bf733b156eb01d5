package dev.mendflow.api.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter gets back.
 *
 * @param number what people call the case
 * @param trackingUrl the page of the case for whoever has the link; null if the report was added to the case of
 *     another customer
 * @param promises what is promised
 * @param duplicateOf the open case that the report was added to, null for a new case
 * @param assetVerified false if the asset was not on file before the report
 */
public record Reported(
        String number,
        UUID id,
        @Nullable String trackingUrl,
        List<PromiseView> promises,
        @Nullable String duplicateOf,
        boolean assetVerified) {

    /**
     * A promised time.
     *
     * @param dueAt until when, null while the clock stands
     * @param state ARMED, RUNNING, PAUSED, BREACHED, MET, MISSED, WAIVED or CANCELLED
     */
    public record PromiseView(String metric, @Nullable Instant dueAt, String state) {}
}
