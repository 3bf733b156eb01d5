package dev.mendflow.statutory;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import dev.mendflow.servicecase.CaseId;
import java.util.Map;
import java.util.UUID;

/**
 * An asset has reached the limit of a rule: the message that starts the remedy, once for each asset and rule.
 *
 * @param remedyId which remedy
 * @param caseId the case whose repair reached the limit
 */
public record LimitReached(UUID remedyId, CaseId caseId) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.STATUTORY_LIMIT_REACHED;
    }

    @Override
    public String correlationKey() {
        return remedyId.toString();
    }

    @Override
    public String messageId() {
        return remedyId.toString();
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of("caseId", caseId.toString(), "remedyId", remedyId.toString());
    }
}
