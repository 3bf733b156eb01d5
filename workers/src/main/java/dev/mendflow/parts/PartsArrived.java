package dev.mendflow.parts;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.servicecase.CaseId;
import java.util.Map;

/**
 * What a case waited for is there.
 *
 * @param order which order was received
 * @param caseId the case it was for
 */
public record PartsArrived(PartsOrderId order, CaseId caseId) implements ProcessMessage {

    @Override
    public String messageName() {
        return "parts-arrived";
    }

    @Override
    public String correlationKey() {
        return order.toString();
    }

    @Override
    public String messageId() {
        return "parts-arrived-" + order;
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of();
    }
}
