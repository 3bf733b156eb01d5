package dev.mendflow.api.pages.processes;

import dev.mendflow.engine.oversight.ProcessSummary;
import java.time.Instant;

/**
 * A process in the list, with its newest version and the instances of all versions.
 *
 * @param incidents how many running instances are stuck
 */
record ProcessLine(
        String id, String name, int version, Instant deployedAt, long active, long incidents, long completed) {

    static ProcessLine of(ProcessSummary summary) {
        var latest = summary.latest();
        String name = latest.name();
        return new ProcessLine(
                latest.bpmnProcessId(),
                name == null ? latest.bpmnProcessId() : name,
                latest.version(),
                latest.deployedAt(),
                summary.instances().active(),
                summary.instances().withIncident(),
                summary.instances().completed());
    }
}
