package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Step;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reminds the customer of an answer that is still missing. */
@Component
public class RemindCustomer implements Step<RemindCustomer.Given, RemindCustomer.Result> {

    private final CaseProgress progress;
    private final CaseWaits waits;
    private final CustomerNotices notices;
    private final CaseSettings settings;
    private final Clock clock;

    RemindCustomer(
            CaseProgress progress, CaseWaits waits, CustomerNotices notices, CaseSettings settings, Clock clock) {
        this.progress = progress;
        this.waits = waits;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Result perform(Given given) {
        Instant now = Instant.now(clock);
        Instant remindAt = now.plus(settings.remindAfter());
        waits.remindAgain(given.holdId(), remindAt);
        notices.tell(progress.get(given.caseId()), "reminder:" + given.holdId() + ":" + now, "information-reminder");
        progress.note(given.caseId(), "customer.reminded", Actor.SYSTEM, null);
        return new Result(remindAt);
    }

    /**
     * @param caseId the case that waits
     * @param holdId the wait
     */
    public record Given(CaseId caseId, HoldId holdId) {}

    /** @param answerRemindAt when to remind the next time, ISO 8601 in UTC */
    public record Result(Instant answerRemindAt) {}
}
