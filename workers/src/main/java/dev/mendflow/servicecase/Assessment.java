package dev.mendflow.servicecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case will be served.
 *
 * @param mode remotely, on site, …
 * @param skill code of the skill that the work needs, or null
 * @param warrantyCovered whether the customer pays nothing, or null if undecided
 * @param assessedBy login of the agent, or {@code system} for a clear case
 * @param assessedAt when
 */
public record Assessment(
        ServiceMode mode,
        @Nullable String skill,
        @Nullable Boolean warrantyCovered,
        String assessedBy,
        Instant assessedAt) {}
