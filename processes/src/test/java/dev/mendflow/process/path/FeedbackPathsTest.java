package dev.mendflow.process.path;

import static dev.mendflow.process.ServiceCaseProcess.*;
import static dev.mendflow.process.Variables.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.process.CustomerSurveyProcess;
import dev.mendflow.process.JobTypes;
import dev.mendflow.process.Messages;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedbackPathsTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Test
    void aSatisfiedCustomerIsNotCalledBack() {
        CaseRun run = answeredQuestion().answeredAndClosed();

        assertThat(run.times(CALL_BACK_CUSTOMER)).isZero();
        assertThat(run.trace.variable(SURVEY_ANSWERED)).isEqualTo("true");
    }

    @Test
    void aLowScoreIsSettledOnThePhone() {
        CaseRun run = dissatisfied();

        run.complete(CALL_BACK_CUSTOMER, Map.of("actor", "a-li")).closed();

        assertThat(run.script.given(JobTypes.RECORD_CALL_BACK, CALL_BACK_OUTCOME))
                .containsExactly("SETTLED");
        assertThat(run.script.given(JobTypes.RECORD_CALL_BACK, CALLED_BY)).containsExactly("a-li");
    }

    @Test
    void aLowScoreBecomesAComplaintAndTheCaseIsClosed() {
        CaseRun run = dissatisfied();

        run.complete(CALL_BACK_CUSTOMER, Map.of(CALL_BACK_OUTCOME, "COMPLAINT")).closed();

        assertThat(run.script.given(JobTypes.RECORD_CALL_BACK, CALL_BACK_OUTCOME))
                .containsExactly("COMPLAINT");
    }

    @Test
    void aReopenedCaseIsAssessedAgainAndAskedAgain() {
        CaseRun run = dissatisfied();

        run.complete(CALL_BACK_CUSTOMER, Map.of(CALL_BACK_OUTCOME, "REOPEN"))
                .complete(CONFIRM_ASSESSMENT)
                .answeredAndClosed();

        assertThat(run.orderOf("ReopenCase", "CloseCase")).containsExactly("ReopenCase", "CloseCase");
        assertThat(run.times("SendSurvey")).isEqualTo(2);
    }

    @Test
    void silenceIsRemindedOfTwiceAndClosesTheCaseAfterSevenDays() {
        CaseRun run = answeredQuestion();
        run.trace.awaitTimer("SurveyExpired");

        for (int reminder = 1; reminder <= 2; reminder++) {
            run.trace.awaitTimer("SurveyReminderDue");
            engine.time().advance(Duration.ofDays(2));
            run.trace.awaitElementCompleted("RemindOfSurvey", reminder);
        }
        engine.time().advance(Duration.ofDays(2));
        assertThat(run.times("CloseSurvey")).isZero();
        engine.time().advance(Duration.ofDays(1));

        run.closed();
        assertThat(run.times("RemindOfSurvey")).isEqualTo(2);
        assertThat(run.trace.elementsCompleted()).contains(CustomerSurveyProcess.UNANSWERED);
        assertThat(run.trace.variable(SURVEY_ANSWERED)).isEqualTo("false");
    }

    private static CaseRun answeredQuestion() {
        return new CaseRun(engine).reportedQuestion().complete(CONFIRM_ASSESSMENT);
    }

    private static CaseRun dissatisfied() {
        CaseRun run = new CaseRun(engine);
        run.script.say(
                JobTypes.EVALUATE_FEEDBACK,
                Map.of(SURVEY_ANSWERED, true, SATISFIED, false),
                Map.of(SURVEY_ANSWERED, true, SATISFIED, true));
        return run.reportedQuestion().complete(CONFIRM_ASSESSMENT).message(Messages.FEEDBACK_GIVEN, Map.of());
    }
}
