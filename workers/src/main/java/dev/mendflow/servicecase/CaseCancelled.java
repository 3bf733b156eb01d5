package dev.mendflow.servicecase;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import java.util.Map;

/**
 * Somebody called a running case off; its process gives back what was reserved and ends.
 *
 * @param caseId which case
 */
public record CaseCancelled(CaseId caseId) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.CASE_CANCELLED;
    }

    @Override
    public String correlationKey() {
        return caseId.toString();
    }

    @Override
    public String messageId() {
        return "cancel-" + caseId;
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of();
    }
}
