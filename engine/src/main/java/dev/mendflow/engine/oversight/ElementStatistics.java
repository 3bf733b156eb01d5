package dev.mendflow.engine.oversight;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What has happened at one element of a version.
 *
 * @param elementId the id in the diagram
 * @param active how many tokens are there now
 * @param completed how many went through
 * @param terminated how many were withdrawn there
 * @param incidents how many open incidents are there
 * @param p50 half of the completed ones took at most this long, null when none completed
 * @param p95 of a hundred completed ones 95 took at most this long, null when none completed
 */
public record ElementStatistics(
        String elementId,
        long active,
        long completed,
        long terminated,
        long incidents,
        @Nullable Duration p50,
        @Nullable Duration p95) {}
