package dev.mendflow.api.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong and needs a person.
 *
 * @param group the same for incidents that differ in numbers only
 */
record IncidentView(
        String key,
        String process,
        String processInstanceKey,
        @Nullable String businessKey,
        String element,
        String errorType,
        String errorMessage,
        String group,
        boolean open,
        Instant createdAt,
        @Nullable Instant resolvedAt) {}
