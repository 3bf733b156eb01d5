package dev.mendflow.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What a customer answers.
 *
 * @param score on the scale
 * @param scale which scale the customer was shown
 * @param solved whether the trouble is gone, or null if not said
 * @param comment in the customer's words, at most 20,000 characters, or null
 */
public record Answer(
        int score,
        Scale scale,
        @Nullable Boolean solved,
        @Nullable String comment) {}
