package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Severity;
import org.springframework.stereotype.Component;

/** Fits the promises of a case to its severity and tells the process when they fall due. */
@Component
public class PromiseServiceLevels implements Step<PromiseServiceLevels.Given, DueTimes> {

    private final ServiceLevels levels;
    private final CaseProgress cases;

    PromiseServiceLevels(ServiceLevels levels, CaseProgress cases) {
        this.levels = levels;
        this.cases = cases;
    }

    @Override
    public DueTimes perform(Given given) {
        cases.decideSeverity(given.caseId(), given.severity());
        levels.promise(given.caseId());
        return levels.dueTimes(given.caseId());
    }

    /**
     * @param caseId the case
     * @param severity what the decision table found; a severity that staff has set counts more
     */
    public record Given(CaseId caseId, Severity severity) {}
}
