package dev.mendflow.api.notices;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has read.
 *
 * @param upTo the number of the newest notice they saw; what came after it stays unread
 */
record ReadForm(@NotNull @Min(0) @Nullable Long upTo) {}
