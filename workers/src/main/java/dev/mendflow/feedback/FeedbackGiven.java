package dev.mendflow.feedback;

import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import dev.mendflow.servicecase.CaseId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A customer answered a round of the survey; told once for each round. It may come before the process asks, so the engine keeps
 * it for a week.
 *
 * @param survey which round
 * @param caseId about which case
 */
public record FeedbackGiven(UUID survey, CaseId caseId) implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.FEEDBACK_GIVEN;
    }

    @Override
    public String correlationKey() {
        return caseId.toString();
    }

    @Override
    public String messageId() {
        return survey.toString();
    }

    @Override
    public Duration timeToLive() {
        return Duration.ofDays(7);
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of();
    }
}
