package dev.mendflow.servicecase;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import java.util.Map;

/**
 * A wait that the process stood still for is over; told once for each hold.
 *
 * @param caseId of which case
 * @param holdId which wait
 */
public record InformationReceived(CaseId caseId, HoldId holdId) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.INFORMATION_RECEIVED;
    }

    @Override
    public String correlationKey() {
        return holdId.toString();
    }

    @Override
    public String messageId() {
        return holdId.toString();
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of();
    }
}
