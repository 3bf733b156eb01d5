package dev.mendflow.servicecase;

import org.jspecify.annotations.Nullable;

/**
 * What the reporter gets. The promised times are those of {@code ServiceLevels.promisesOf(id)}, written in the same transaction.
 *
 * @param id which case
 * @param number its number
 * @param trackingToken opens the tracking page; null if the report was added to a case that was open before, for whoever
 *     describes themselves as its customer is not proven to be that customer
 * @param duplicateOf the open case of the same asset and symptom that the report was added to (then {@code id} and {@code
 *     number} are that case's), or null for a new case
 */
public record ReportReceipt(
        CaseId id,
        CaseNumber number,
        @Nullable TrackingToken trackingToken,
        @Nullable CaseNumber duplicateOf) {}
