package dev.mendflow.feedback;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what calling the customer back came to. */
@Component
public class RecordCallBack implements Step<RecordCallBack.Given, Nothing> {

    private final Surveys surveys;
    private final CaseProgress cases;

    RecordCallBack(Surveys surveys, CaseProgress cases) {
        this.surveys = surveys;
        this.cases = cases;
    }

    @Override
    public Nothing perform(Given given) {
        Actor by = given.calledBy() == null ? Actor.SYSTEM : Actor.staff(given.calledBy());
        surveys.change(given.caseId(), survey -> survey.calledBack(given.callBackOutcome()));
        cases.note(given.caseId(), "call-back.recorded", by, given.callBackOutcome());
        return Nothing.NOTHING;
    }

    /**
     * @param caseId the case
     * @param callBackOutcome SETTLED, REOPEN or COMPLAINT
     * @param calledBy login of the agent
     */
    public record Given(
            CaseId caseId,
            @Nullable String callBackOutcome,
            @Nullable String calledBy) {}
}
