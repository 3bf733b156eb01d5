package dev.mendflow.api.casefile;

import dev.mendflow.api.statutory.CounterView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on file behind a case; personal data.
 *
 * @param asset null when nobody knows what is broken
 * @param counters how far the asset is with each limit of the law
 * @param ofAsset other cases of the asset, the newest first
 * @param ofCustomer other cases of the customer with other assets, the newest first
 * @param similar closed cases of the same model with the same symptom, the newest first
 */
public record CaseFile(
        Customer customer,
        @Nullable Asset asset,
        List<CounterView> counters,
        List<Earlier> ofAsset,
        List<Earlier> ofCustomer,
        List<Solved> similar) {

    /**
     * Whose case it is.
     *
     * @param since when we first heard of them
     */
    public record Customer(
            String name,
            @Nullable String ref,
            @Nullable String phone,
            @Nullable String email,
            String tier,
            @Nullable String region,
            @Nullable String language,
            @Nullable Instant since) {}

    /** What is broken, as far as it is on file. */
    public record Asset(
            String serial,
            @Nullable String model,
            String productLine,
            @Nullable LocalDate soldOn,
            @Nullable LocalDate inServiceSince,
            @Nullable Integer usageKm,
            @Nullable Integer cycles,
            @Nullable BigDecimal sohPercent,
            @Nullable Instant readAt) {}

    /** Another case. */
    public record Earlier(
            String number,
            String phase,
            String severity,
            String symptom,
            @Nullable String serial,
            Instant reportedAt) {}

    /**
     * How the like of it was solved.
     *
     * @param number null when the reader may not see that case
     * @param mode how it was served, null if that was never decided
     * @param note what was written down by who solved it, null for nothing
     */
    public record Solved(
            @Nullable String number,
            @Nullable String mode,
            @Nullable String note,
            Instant endedAt) {}
}
