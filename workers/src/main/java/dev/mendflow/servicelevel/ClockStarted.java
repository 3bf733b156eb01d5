package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import dev.mendflow.servicecase.CaseId;
import java.util.Map;
import java.util.UUID;

/**
 * A clock of a case runs, or runs again: the message that starts its alarm. While an alarm of the clock is there, a second
 * one waits for its end, and ends at once.
 *
 * @param caseId of which case
 * @param clockId which clock
 * @param entry the last entry of its ledger
 */
public record ClockStarted(CaseId caseId, UUID clockId, int entry) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.SERVICE_LEVEL_CLOCK_STARTED;
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
        return Map.of("caseId", caseId.toString(), "clockId", clockId.toString());
    }
}
