package dev.mendflow.feedback;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import org.springframework.stereotype.Component;

/** Judges the customer's answer: a low score or trouble that is still there wants a call-back. */
@Component
public class EvaluateFeedback implements Step<EvaluateFeedback.Given, EvaluateFeedback.Result> {

    private final Surveys surveys;

    EvaluateFeedback(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public Result perform(Given given) {
        return new Result(true, surveys.evaluate(given.caseId()));
    }

    /** @param caseId the case */
    public record Given(CaseId caseId) {}

    /**
     * @param surveyAnswered true
     * @param satisfied whether the case may be closed without calling the customer
     */
    public record Result(boolean surveyAnswered, boolean satisfied) {}
}
