package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Severity;
import org.springframework.stereotype.Component;

/** Tells the process the severity that staff gave the case, and fits what is promised to it. */
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
        return new Result(severity);
    }

    /**
     * @param caseId the case; its severity is read from the store, where the last change wins whatever order the messages
     *     come in
     * @param severity what the message says
     */
    public record Given(CaseId caseId, Severity severity) {}

    /** @param severity the severity that counts */
    public record Result(Severity severity) {}
}
