package dev.mendflow.engine.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was made.
 *
 * @param key the engine's key
 * @param decisionId the id in the diagram
 * @param decisionName its name
 * @param decisionVersion its version
 * @param elementId the task that asked, null when it was asked from outside
 * @param elementInstanceKey the visit that asked, null when it was asked from outside
 * @param failed whether it could not be made
 * @param failureMessage why not, null when it was made
 * @param outputJson the result as JSON text, null when it failed or is too large
 * @param stepsJson the decisions evaluated on the way with inputs, matched rules and outputs, as the engine's JSON
 *     text; null when too large
 * @param evaluatedAt when
 */
public record DecisionEvaluation(
        long key,
        String decisionId,
        String decisionName,
        int decisionVersion,
        @Nullable String elementId,
        @Nullable Long elementInstanceKey,
        boolean failed,
        @Nullable String failureMessage,
        @Nullable String outputJson,
        @Nullable String stepsJson,
        Instant evaluatedAt) {}
