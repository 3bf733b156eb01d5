package dev.mendflow.servicecase;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody asked for another technician while a visit was planned or under way.
 *
 * @param request which request
 * @param caseId which case
 */
public record RedispatchRequested(UUID request, CaseId caseId) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.REDISPATCH_REQUESTED;
    }

    @Override
    public String correlationKey() {
        return caseId.toString();
    }

    @Override
    public String messageId() {
        return request.toString();
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of();
    }
}
