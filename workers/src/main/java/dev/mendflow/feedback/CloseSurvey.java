package dev.mendflow.feedback;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends a round that nobody answered; silence counts as content. */
@Component
public class CloseSurvey implements Step<CloseSurvey.Given, CloseSurvey.Result> {

    private final Surveys surveys;
    private final Clock clock;

    CloseSurvey(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public Result perform(Given given) {
        surveys.change(given.caseId(), survey -> survey.concluded(true, Instant.now(clock)));
        return new Result(false, true);
    }

    /** @param caseId the case */
    public record Given(CaseId caseId) {}

    /**
     * @param surveyAnswered false
     * @param satisfied true
     */
    public record Result(boolean surveyAnswered, boolean satisfied) {}
}
