package dev.mendflow.api.pages.instances;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instance in a list.
 *
 * @param process what its process is called
 * @param caseNumber the case it is about, null when it is about none
 * @param incidents how many are open
 */
record InstanceLine(
        long key,
        String process,
        int version,
        @Nullable String caseNumber,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        int incidents) {}
