package dev.mendflow.api.pages.processes;

import org.jspecify.annotations.Nullable;

/**
 * What happened at one element of a version.
 *
 * @param p50 half of the tokens were through in this time, null when none was
 * @param p95 95 of 100 were
 */
record ElementLine(
        String id,
        String title,
        long active,
        long incidents,
        long completed,
        @Nullable String p50,
        @Nullable String p95) {}
