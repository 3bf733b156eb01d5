package dev.mendflow.api.pages.processes;

import java.time.Instant;
import java.util.List;

/**
 * One version of a process.
 *
 * @param versions all versions, the newest first
 * @param address where its diagram is read
 * @param marks what the diagram shows, as JSON
 */
record ProcessView(
        String id,
        String name,
        int version,
        List<Integer> versions,
        Instant deployedAt,
        String address,
        String marks,
        List<ElementLine> elements) {}
