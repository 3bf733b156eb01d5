package dev.mendflow.api.servicelevels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new calendar or policy on its way to the clocks that run.
 *
 * @param kind CALENDAR or POLICY
 * @param subject id of the calendar, or {@code policy}
 * @param version the version that the clocks are moved to
 * @param cases how many cases with open clocks were looked at so far
 * @param moved how many clocks got other terms so far
 * @param newlyBreached how many of them were late at once
 * @param endedAt when the last case was done, null while it is under way
 */
record RolloutView(
        UUID id,
        String kind,
        String subject,
        int version,
        String mode,
        String reason,
        String by,
        Instant at,
        int cases,
        int moved,
        int newlyBreached,
        @Nullable Instant endedAt) {}
