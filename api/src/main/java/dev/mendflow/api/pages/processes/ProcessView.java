package dev.mendflow.api.pages.processes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a process.
 *
 * @param versions all versions, the newest first
 * @param address where its diagram is read
 * @param heat what can be laid over the diagram, as JSON
 * @param p50 half of the instances were through in this time, null when none was
 * @param p95 95 of 100 were
 */
record ProcessView(
        String id,
        String name,
        int version,
        @Nullable String tag,
        List<VersionLine> versions,
        Instant deployedAt,
        String address,
        String heat,
        long active,
        long incidents,
        long completed,
        long canceled,
        @Nullable String p50,
        @Nullable String p95,
        List<ElementLine> elements) {

    /** A version in the choice. */
    record VersionLine(int version, long active) {}
}
