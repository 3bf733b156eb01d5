package dev.mendflow.servicecase;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Staff gave a running case another severity.
 *
 * @param change which change
 * @param caseId which case
 * @param severity the new one
 * @param at when
 */
public record PriorityChanged(UUID change, CaseId caseId, Severity severity, Instant at) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.PRIORITY_CHANGED;
    }

    @Override
    public String correlationKey() {
        return caseId.toString();
    }

    @Override
    public String messageId() {
        return change.toString();
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of("severity", severity.name());
    }
}
