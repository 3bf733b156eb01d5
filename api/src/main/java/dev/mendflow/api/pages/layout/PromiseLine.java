package dev.mendflow.api.pages.layout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One promise of a case.
 *
 * @param metric what is promised, as a code with a word in the message bundle
 * @param dueAt until when, null while the clock stands still
 * @param state a state of the clock, as a code with a word in the message bundle
 * @param left how much of the time that counts is left, or how much too late it is, in words
 * @param opensAt when time begins to count again, null while it counts
 */
public record PromiseLine(
        String metric,
        @Nullable Instant dueAt,
        String state,
        String left,
        @Nullable Instant opensAt) {}
