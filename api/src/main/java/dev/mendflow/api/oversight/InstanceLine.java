package dev.mendflow.api.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instance as a line of a list; keys are texts, since they are longer than some readers' numbers.
 *
 * @param businessKey what it is about, for a service case its id
 * @param caseNumber number of the case it is about, null for other instances
 * @param incidents how many open incidents it has
 */
record InstanceLine(
        String key,
        String process,
        int version,
        String state,
        @Nullable String businessKey,
        @Nullable String caseNumber,
        int incidents,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String parentKey) {}
