package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import dev.mendflow.servicecase.CaseId;
import java.util.Map;

/**
 * The clocks of a case run, or run again: the message that starts their alarm. While an alarm of the case is there, a second one
 * waits for its end, and ends at once.
 *
 * @param caseId of which case
 * @param ledgers how many entries each of their ledgers has, such as {@code 6.5.3}
 */
public record ClocksStarted(CaseId caseId, String ledgers) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.SERVICE_LEVEL_CLOCK_STARTED;
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
        return Map.of("caseId", caseId.toString());
    }
}
