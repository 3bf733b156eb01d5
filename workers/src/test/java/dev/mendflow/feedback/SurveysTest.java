package dev.mendflow.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.notification.Notice;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@RecordApplicationEvents
@Transactional
class SurveysTest {

    private static final Answer GOOD = new Answer(5, Scale.parse("5"), true, "很好");
    private static final Answer BAD = new Answer(2, Scale.parse("5"), null, null);

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    Surveys surveys;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEvents events;

    @Autowired
    SendSurvey sendSurvey;

    @Autowired
    RemindOfSurvey remindOfSurvey;

    @Autowired
    CloseSurvey closeSurvey;

    @Autowired
    EvaluateFeedback evaluateFeedback;

    @Autowired
    RecordCallBack recordCallBack;

    CaseId id;

    @BeforeEach
    void aCaseUnderRepair() {
        id = new Reports(cases, progress).anAssessedCase();
        progress.enter(id, Phase.REPAIRING, Actor.SYSTEM);
    }

    @Test
    void aCustomerIsAskedOnce() {
        send();
        send();

        assertThat(cases.get(id).phase()).isEqualTo(Phase.FEEDBACK);
        assertThat(surveys.surveysOf(id)).singleElement().satisfies(survey -> assertThat(survey.round())
                .isEqualTo(1));
        assertThat(noticesToCustomer()).containsExactly("survey");
    }

    @Test
    void anAnswerIsKeptOnItsOwnScaleAndToldOnce() {
        send();

        var answered = surveys.answer(id, new Answer(8, Scale.parse("10"), true, "ok"), Actor.CUSTOMER);

        assertThat(answered.score()).isEqualTo(80);
        assertThat(answered.givenScore()).isEqualTo(8);
        assertThat(answered.givenScale()).isEqualTo("0-10");
        assertThat(surveys.surveysOf(id)).containsExactly(answered);
        assertThat(events.stream(FeedbackGiven.class)).containsExactly(new FeedbackGiven(answered.id(), id));
        assertThat(new FeedbackGiven(answered.id(), id).timeToLive()).isEqualTo(Duration.ofDays(7));
        assertThatThrownBy(() -> surveys.answer(id, GOOD, Actor.CUSTOMER)).isInstanceOf(FeedbackAlreadyGiven.class);
    }

    @Test
    void anAnswerMayComeBeforeTheQuestion() {
        surveys.answer(id, GOOD, Actor.CUSTOMER);

        send();

        assertThat(noticesToCustomer()).isEmpty();
        assertThat(surveys.surveysOf(id)).hasSize(1);
        assertThat(evaluate()).isEqualTo(new EvaluateFeedback.Result(true, true));
    }

    @Test
    void nobodyJudgesARepairThatHasNotBegun() {
        var untouched = new Reports(cases, progress).anAssessedCase();

        assertThatThrownBy(() -> surveys.answer(untouched, GOOD, Actor.CUSTOMER))
                .isInstanceOf(FeedbackTooEarly.class);
    }

    @Test
    void aLowScoreWantsACallBack() {
        send();
        surveys.answer(id, BAD, Actor.CUSTOMER);

        assertThat(evaluate()).isEqualTo(new EvaluateFeedback.Result(true, false));
        assertThat(evaluate()).isEqualTo(new EvaluateFeedback.Result(true, false));
        recordCallBack.perform(new RecordCallBack.Given(id, "SETTLED", "a-li"));

        assertThat(surveys.surveysOf(id).getFirst().callBackOutcome()).isEqualTo("SETTLED");
    }

    @Test
    void troubleThatIsStillThereWantsACallBackWhateverTheScore() {
        send();
        surveys.answer(id, new Answer(10, Scale.parse("10"), false, null), Actor.CUSTOMER);

        assertThat(evaluate().satisfied()).isFalse();
    }

    @Test
    void silenceCountsAsContent() {
        send();

        assertThat(closeSurvey.perform(new CloseSurvey.Given(id))).isEqualTo(new CloseSurvey.Result(false, true));

        assertThat(surveys.surveysOf(id).getFirst().isConcluded()).isTrue();
    }

    @Test
    void aReopenedCaseIsAskedAgain() {
        send();
        surveys.answer(id, BAD, Actor.CUSTOMER);
        evaluate();
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        progress.enter(id, Phase.REPAIRING, Actor.SYSTEM);

        send();
        surveys.answer(id, GOOD, Actor.CUSTOMER);

        assertThat(evaluate().satisfied()).isTrue();
        assertThat(surveys.surveysOf(id)).extracting(Survey::round).containsExactly(1, 2);
        assertThat(surveys.surveysOf(id)).extracting(Survey::score).containsExactly(25, 100);
    }

    @Test
    void onlyTheSilentAreReminded() {
        send();
        remindOfSurvey.perform(new RemindOfSurvey.Given(id));
        surveys.answer(id, GOOD, Actor.CUSTOMER);
        remindOfSurvey.perform(new RemindOfSurvey.Given(id));

        assertThat(noticesToCustomer()).containsExactlyInAnyOrder("survey", "survey-reminder");
    }

    private void send() {
        sendSurvey.perform(new SendSurvey.Given(id));
    }

    private EvaluateFeedback.Result evaluate() {
        return evaluateFeedback.perform(new EvaluateFeedback.Given(id));
    }

    private List<String> noticesToCustomer() {
        return notices.sentTo(Recipient.customer(cases.get(id).customerId().toString()), 10).stream()
                .map(Notice::template)
                .toList();
    }
}
