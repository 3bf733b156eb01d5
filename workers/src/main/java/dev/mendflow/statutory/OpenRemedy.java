package dev.mendflow.statutory;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says until when the owner has to have an answer, and when the managers are reminded of it. */
@Component
public class OpenRemedy implements Step<OpenRemedy.Given, OpenRemedy.Result> {

    private final Remedies remedies;

    OpenRemedy(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public Result perform(Given given) {
        Remedy due = remedies.get(given.remedyId());
        Duration left = Duration.between(due.reachedAt(), due.decideBy());
        return new Result(due.reachedAt().plus(left.multipliedBy(4).dividedBy(5)), due.decideBy());
    }

    /**
     * @param caseId the case whose repair reached the limit
     * @param remedyId which remedy
     */
    public record Given(CaseId caseId, UUID remedyId) {}

    /**
     * @param remedyRemindAt when four fifths of the time are over
     * @param remedyDueAt until when the owner has to have an answer
     */
    public record Result(Instant remedyRemindAt, Instant remedyDueAt) {}
}
