package dev.mendflow.api.oversight;

import dev.mendflow.engine.oversight.Incident;
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
        @Nullable Instant resolvedAt) {

    static IncidentView of(Incident incident) {
        return new IncidentView(
                String.valueOf(incident.key()),
                incident.bpmnProcessId(),
                String.valueOf(incident.processInstanceKey()),
                incident.businessKey(),
                incident.elementId(),
                incident.errorType(),
                incident.errorMessage(),
                incident.errorGroup(),
                incident.open(),
                incident.createdAt(),
                incident.resolvedAt());
    }
}
