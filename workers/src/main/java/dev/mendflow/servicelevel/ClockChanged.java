package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import dev.mendflow.servicecase.CaseId;
import java.util.Map;
import java.util.UUID;

/**
 * A clock rings at another time than its alarm knows, or not at all any more.
 *
 * @param caseId of which case
 * @param clockId which clock
 * @param entry the last entry of its ledger
 */
public record ClockChanged(CaseId caseId, UUID clockId, int entry) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.SERVICE_LEVEL_CHANGED;
    }

    @Override
    public String correlationKey() {
        return clockId.toString();
    }

    /** The entry makes it unique: nothing is entered twice. */
    @Override
    public String messageId() {
        return clockId + ":" + entry;
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of();
    }
}
