package dev.mendflow.api.pages.processes;

import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.engine.oversight.ProcessSummary;
import java.time.Instant;
import java.util.Locale;

/**
 * A process in the list, with its newest version and the instances of all versions.
 *
 * @param incidents how many running instances are stuck
 */
record ProcessLine(
        String id,
        String name,
        int version,
        int versions,
        Instant deployedAt,
        long active,
        long incidents,
        long completed,
        long canceled) {

    static ProcessLine of(ProcessSummary summary, Locale locale) {
        var latest = summary.latest();
        return new ProcessLine(
                latest.bpmnProcessId(),
                Names.of(latest, locale),
                latest.version(),
                summary.versions(),
                latest.deployedAt(),
                summary.instances().active(),
                summary.instances().withIncident(),
                summary.instances().completed(),
                summary.instances().canceled());
    }
}
