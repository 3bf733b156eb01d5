package dev.mendflow.feedback;

import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCase;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds a customer who has not answered yet. */
@Component
public class RemindOfSurvey implements Step<RemindOfSurvey.Given, Nothing> {

    private final Surveys surveys;
    private final CaseProgress cases;
    private final Notices notices;

    RemindOfSurvey(Surveys surveys, CaseProgress cases, Notices notices) {
        this.surveys = surveys;
        this.cases = cases;
        this.notices = notices;
    }

    @Override
    public Nothing perform(Given given) {
        surveys.last(given.caseId())
                .filter(survey -> !survey.isAnswered() && !survey.isConcluded())
                .ifPresent(survey -> remind(survey.reminded()));
        return Nothing.NOTHING;
    }

    private void remind(Survey survey) {
        surveys.save(survey);
        ServiceCase about = cases.get(survey.caseId());
        notices.send(
                "survey-reminder:" + survey.id() + ":" + survey.reminders(),
                Recipient.customer(about.customerId().toString()),
                "survey-reminder",
                Map.of("caseNumber", about.number().toString()));
    }

    /** @param caseId the case */
    public record Given(CaseId caseId) {}
}
