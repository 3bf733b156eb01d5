package dev.mendflow.servicecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A closed case that was like another one.
 *
 * @param mode how it was served, or null if that was never decided
 * @param note what was written down last by who worked on it, or null
 * @param endedAt when it was closed
 */
public record SolvedCase(
        CaseId id,
        CaseNumber number,
        @Nullable ServiceMode mode,
        @Nullable String note,
        Instant endedAt) {}
