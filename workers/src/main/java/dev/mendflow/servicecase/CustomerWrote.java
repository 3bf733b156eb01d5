package dev.mendflow.servicecase;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import java.util.Map;
import java.util.UUID;

/**
 * The customer said something in a running case.
 *
 * @param caseId in which case
 * @param message which message of its conversation
 */
public record CustomerWrote(CaseId caseId, UUID message) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.CUSTOMER_WROTE;
    }

    @Override
    public String correlationKey() {
        return caseId.toString();
    }

    @Override
    public String messageId() {
        return message.toString();
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of("messageId", message.toString());
    }
}
