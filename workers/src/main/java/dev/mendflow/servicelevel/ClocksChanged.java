package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import dev.mendflow.servicecase.CaseId;
import java.util.Map;

/**
 * A clock of a case rings earlier than the alarm of the case knows, or none is open any more.
 *
 * @param caseId of which case
 * @param ledgers how many entries each of their ledgers has, such as {@code 6.5.3}
 */
public record ClocksChanged(CaseId caseId, String ledgers) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.SERVICE_LEVEL_CHANGED;
    }

    @Override
    public String correlationKey() {
        return caseId.toString();
    }

    /** The counts make it unique: entries are only added. */
    @Override
    public String messageId() {
        return caseId + ":" + ledgers;
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of();
    }
}
