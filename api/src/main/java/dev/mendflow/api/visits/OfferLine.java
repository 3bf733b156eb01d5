package dev.mendflow.api.visits;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that a technician was asked for and has not answered.
 *
 * @param task key of the user task that takes the answer
 * @param expiresAt until when the answer counts
 * @param number of the case
 */
public record OfferLine(
        String task,
        @Nullable Instant expiresAt,
        @Nullable Instant appointmentAt,
        @Nullable Instant appointmentUntil,

        @JsonProperty("case") String number,
        String severity,
        String symptom,
        String customer,
        @Nullable String region,
        @Nullable String serial,
        @Nullable String model) {}
