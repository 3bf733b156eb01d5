package dev.mendflow.ranking;

import dev.mendflow.servicecase.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is wanted for: the criteria of a decision.
 *
 * @param skill code of what has to be mastered; null when the assessment names none, then anybody will do
 * @param productLine kind of the product; null when nobody knows, then whoever masters the skill for any kind will do
 * @param region code of the service area; null when nobody knows, then all areas are asked
 * @param severity how urgent it is
 * @param customer reference of the customer, for continuity
 * @param asset reference of the asset, for continuity
 */
public record Job(
        @Nullable String skill,
        @Nullable String productLine,
        @Nullable String region,
        Severity severity,
        @Nullable String customer,
        @Nullable String asset) {

    /** The same job where all areas are asked. */
    public Job anywhere() {
        return new Job(skill, productLine, null, severity, customer, asset);
    }
}
