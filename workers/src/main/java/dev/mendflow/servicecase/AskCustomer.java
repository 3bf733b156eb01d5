package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Step;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the customer for information and lets the case wait for the answer. */
@Component
public class AskCustomer implements Step<AskCustomer.Given, AskCustomer.Result> {

    private final CaseProgress progress;
    private final CaseWaits waits;
    private final CustomerNotices notices;
    private final CaseSettings settings;
    private final Clock clock;

    AskCustomer(CaseProgress progress, CaseWaits waits, CustomerNotices notices, CaseSettings settings, Clock clock) {
        this.progress = progress;
        this.waits = waits;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Result perform(Given given) {
        ServiceCase asked = progress.get(given.caseId());
        Actor by = given.assessedBy() == null ? Actor.SYSTEM : Actor.staff(given.assessedBy());
        Instant remindAt = Instant.now(clock).plus(settings.remindAfter());
        Hold hold = waits.beginForProcess(asked, "information", remindAt, by);
        notices.tell(asked, "information-needed:" + hold.id(), "information-needed");
        return new Result(hold.id(), remindAt);
    }

    /**
     * @param caseId the case that cannot be assessed yet
     * @param assessedBy login of the agent who asks
     */
    public record Given(CaseId caseId, @Nullable String assessedBy) {}

    /**
     * @param holdId what the answer is correlated with
     * @param answerRemindAt when to remind the customer, ISO 8601 in UTC
     */
    public record Result(HoldId holdId, Instant answerRemindAt) {}
}
