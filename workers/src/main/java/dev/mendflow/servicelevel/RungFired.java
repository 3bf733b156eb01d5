package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import dev.mendflow.servicecase.CaseId;
import java.util.Map;
import java.util.UUID;

/**
 * A clock of a case has reached a rung; the process of the case decides who is told.
 *
 * @param caseId which case
 * @param clockId which clock
 * @param entry the entry of its ledger that says so
 * @param metric what is promised
 */
public record RungFired(CaseId caseId, UUID clockId, int entry, Metric metric) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.SERVICE_LEVEL_RUNG;
    }

    @Override
    public String correlationKey() {
        return caseId.toString();
    }

    /** The entry makes it unique: nothing is entered twice. */
    @Override
    public String messageId() {
        return clockId + ":" + entry;
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of("clockId", clockId.toString(), "rungEntry", entry, "metric", metric.name());
    }
}
