package dev.mendflow.api.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter gets back. Of a case that was open before, only those who may read it learn more than that the report was
 * added to it: staff and the signed-in customer whose case it is. The link went to whoever reported first.
 *
 * @param number what people call the case
 * @param trackingUrl the page of the case for whoever has the link
 * @param promises what is promised
 * @param duplicateOf the open case that the report was added to, null for a new case
 * @param assetVerified false if the asset was not on file before the report
 */
public record Reported(
        @Schema(description = UNTOLD) @Nullable String number,
        @Schema(description = UNTOLD) @Nullable UUID id,

        @Schema(description = "The customer's page, for whoever has the link. " + UNTOLD) @Nullable
        String trackingUrl,

        @Schema(description = "Empty when the case is not told")
        List<PromiseView> promises,

        @Schema(description = "The open case that the report was added to, null for a new case. " + UNTOLD) @Nullable
        String duplicateOf,

        boolean assetVerified) {

    private static final String UNTOLD =
            "Null when the report was added to an open case that the caller may not read; without an account nobody may";

    /** Whether the report was added to a case that was open before. */
    @JsonProperty("joined")
    @Schema(description = "Whether the report was added to a case that was open before; what was written is kept there")
    public boolean joined() {
        return number == null || duplicateOf != null;
    }

    /**
     * A promised time.
     *
     * @param dueAt until when, null while the clock stands
     * @param state ARMED, RUNNING, PAUSED, BREACHED, MET, MISSED, WAIVED or CANCELLED
     */
    public record PromiseView(String metric, @Nullable Instant dueAt, String state) {}
}
