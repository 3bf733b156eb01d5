package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the process the severity that staff gave the case, and when its promises fall due now. */
@Component
public class ApplyPriority implements Step<ApplyPriority.Given, ApplyPriority.Result> {

    private final ServiceLevels levels;
    private final CaseProgress cases;

    ApplyPriority(ServiceLevels levels, CaseProgress cases) {
        this.levels = levels;
        this.cases = cases;
    }

    @Override
    public Result perform(Given given) {
        Severity severity = cases.get(given.caseId()).severity();
        levels.promise(given.caseId());
        DueTimes due = levels.dueTimes(given.caseId());
        return new Result(severity, due.responseDueAt(), due.assessmentDueAt(), due.resolutionDueAt());
    }

    /**
     * @param caseId the case; its severity is read from the store, where the last change wins whatever order the messages
     *     come in
     * @param severity what the message says
     */
    public record Given(CaseId caseId, Severity severity) {}

    /**
     * @param severity the severity that counts
     * @param responseDueAt when the customer must have heard from us, ISO 8601 in UTC; empty if nothing is open
     * @param assessmentDueAt when it must be decided how the case is served
     * @param resolutionDueAt when it must work again
     */
    public record Result(
            Severity severity,
            @Nullable Instant responseDueAt,
            @Nullable Instant assessmentDueAt,
            @Nullable Instant resolutionDueAt) {}
}
