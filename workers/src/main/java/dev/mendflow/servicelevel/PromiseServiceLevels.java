package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Severity;
import org.springframework.stereotype.Component;

/** Fits what is promised to the severity that the decision table found. */
@Component
public class PromiseServiceLevels implements Step<PromiseServiceLevels.Given, Nothing> {

    private final ServiceLevels levels;
    private final CaseProgress cases;

    PromiseServiceLevels(ServiceLevels levels, CaseProgress cases) {
        this.levels = levels;
        this.cases = cases;
    }

    @Override
    public Nothing perform(Given given) {
        cases.decideSeverity(given.caseId(), given.severity());
        levels.promise(given.caseId());
        return Nothing.NOTHING;
    }

    /**
     * @param caseId the case
     * @param severity what the decision table found; a severity that staff has set counts more
     */
    public record Given(CaseId caseId, Severity severity) {}
}
