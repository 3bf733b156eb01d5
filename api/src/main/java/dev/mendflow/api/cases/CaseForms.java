package dev.mendflow.api.cases;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.WaitOwner;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What callers send to steer a case. */
final class CaseForms {

    private CaseForms() {}

    /**
     * Something said.
     *
     * @param from staff may write down what a customer said (CUSTOMER); null for the caller's own words
     */
    record MessageForm(@NotBlank @Size(max = 20_000) String text, Actor.@Nullable Kind from) {}

    /** A reason, which may be left out. */
    record ReasonForm(@Size(max = 1_000) @Nullable String reason) {

        String orNone() {
            return reason == null ? "" : reason;
        }
    }

    /** Another severity. */
    record PriorityForm(
            @NotNull @Nullable Severity severity,
            @NotBlank @Size(max = 1_000) String reason) {}

    /**
     * A wait.
     *
     * @param owner whom the case waits for
     * @param until when to look again, null if unknown
     */
    record HoldForm(
            @NotBlank @Size(max = 1_000) String reason,
            @NotNull @Nullable WaitOwner owner,
            @Nullable Instant until) {}

    /**
     * A rating; a score, or at least whether the trouble is gone.
     *
     * @param score on the scale
     * @param scale the best score, e.g. 5 or 10, or both ends, e.g. {@code "1-7"}; null for one to five stars
     * @param solved whether the trouble is gone
     */
    record FeedbackForm(
            @Nullable Integer score,
            @Nullable Object scale,
            @Nullable Boolean solved,
            @Size(max = 20_000) @Nullable String comment) {}
}
