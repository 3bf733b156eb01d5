package dev.mendflow.servicecase;

import dev.mendflow.customer.CustomerId;
import dev.mendflow.customer.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as a line of a list, with what lists show of its customer and asset.
 *
 * @param id which case
 * @param number its number
 * @param phase where it is
 * @param status whether it waits
 * @param waitOwner for whom it waits, or null
 * @param severity decided, hinted or assumed
 * @param category what kind of trouble
 * @param symptom code of the symptom
 * @param mode how it is served, or null until assessed
 * @param customerId whose
 * @param customer the customer's display name (personal data)
 * @param tier the customer's tier
 * @param region where, or null
 * @param serial of the asset, or null
 * @param model of the asset, or null
 * @param reportedAt when the customer told us
 * @param nextDueAt when the next unmet promise falls due, or null
 */
public record CaseSummary(
        CaseId id,
        CaseNumber number,
        Phase phase,
        CaseStatus status,
        @Nullable WaitOwner waitOwner,
        Severity severity,
        Category category,
        Symptom symptom,
        @Nullable ServiceMode mode,
        CustomerId customerId,
        String customer,
        Tier tier,
        @Nullable String region,
        @Nullable String serial,
        @Nullable String model,
        Instant reportedAt,
        @Nullable Instant nextDueAt) {}
