package dev.mendflow.process.path;

import static dev.mendflow.process.ServiceCaseProcess.*;
import static dev.mendflow.process.Variables.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.process.JobTypes;
import dev.mendflow.process.Messages;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssessmentPathsTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Test
    void smokeIsRescuedAtOnceWithALoaner() {
        CaseRun run = new CaseRun(engine).reportedSmoke();

        run.complete(ACCEPT_JOB).complete(CARRY_OUT_REPAIR).answeredAndClosed();

        assertThat(run.times(CONFIRM_ASSESSMENT)).isZero();
        assertThat(run.orderOf("RecordAssessment", "ReserveLoaner", "ReserveParts", "RankTechnicians"))
                .containsExactly("RecordAssessment", "ReserveLoaner", "ReserveParts", "RankTechnicians");
        assertThat(run.script.given(JobTypes.RECORD_ASSESSMENT, SEVERITY)).containsExactly("P1");
        assertThat(run.script.given(JobTypes.RECORD_ASSESSMENT, MODE)).containsExactly("RESCUE");
    }

    @Test
    void anAlarmOfTheTelemetryNeedsNoAgent() {
        CaseRun run = new CaseRun(engine).reported("DEGRADED", "CAPACITY_LOSS", "TELEMETRY");

        run.complete(ACCEPT_JOB).complete(CARRY_OUT_REPAIR).answeredAndClosed();

        assertThat(run.times(CONFIRM_ASSESSMENT)).isZero();
        assertThat(run.times("ReserveLoaner")).isZero();
        assertThat(run.script.given(JobTypes.RECORD_ASSESSMENT, WARRANTY_COVERED))
                .containsExactly(false);
    }

    @Test
    void aConfirmedVisitGoesAsTheAgentDecided() {
        CaseRun run = new CaseRun(engine).reportedStandstill();

        run.complete(CONFIRM_ASSESSMENT, Map.of(SEVERITY, "P3", SKILL, "BATTERY", MODE, "IN_SHOP", "actor", "a-li"))
                .complete(ACCEPT_JOB)
                .complete(CARRY_OUT_REPAIR)
                .answeredAndClosed();

        assertThat(run.script.given(JobTypes.RECORD_ASSESSMENT, SEVERITY)).containsExactly("P3");
        assertThat(run.script.given(JobTypes.RECORD_ASSESSMENT, ASSESSED_BY)).containsExactly("a-li");
        assertThat(run.script.given(JobTypes.RANK_TECHNICIANS, SKILL)).containsExactly("BATTERY");
        assertThat(run.trace.variable(ACTOR)).isNull();
    }

    @Test
    void anAssessmentConfirmedWithoutChangesKeepsWhatTheTableDecided() {
        CaseRun run = new CaseRun(engine).reportedStandstill();

        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();

        assertThat(run.script.given(JobTypes.RECORD_ASSESSMENT, SEVERITY)).containsExactly("P2");
        assertThat(run.script.given(JobTypes.RECORD_ASSESSMENT, MODE)).containsExactly("ON_SITE");
        assertThat(run.script.given(JobTypes.RECORD_ASSESSMENT, WARRANTY_COVERED))
                .containsExactly(true);
    }

    @Test
    void missingInformationIsAskedForAndTheAnswerBringsTheTaskBack() {
        CaseRun run = new CaseRun(engine).reportedStandstill();
        run.complete(CONFIRM_ASSESSMENT, Map.of(ASSESSMENT_OUTCOME, "NEED_INFORMATION"));
        run.trace.awaitElementCompleted("AskCustomer");
        String holdId = run.trace.variable(HOLD_ID).replace("\"", "");

        engine.publish(Messages.INFORMATION_RECEIVED, holdId, Map.of());

        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.times("AskCustomer")).isOne();
        assertThat(run.times(CONFIRM_ASSESSMENT)).isEqualTo(2);
    }

    @Test
    void anOverdueAnswerIsRemindedOf() {
        CaseRun run = new CaseRun(engine);
        String holdId = "hold-" + run.caseId;
        run.script.say(
                JobTypes.ASK_CUSTOMER, Map.of(HOLD_ID, holdId, ANSWER_REMIND_AT, run.script.in(Duration.ofHours(4))));
        run.reportedStandstill().complete(CONFIRM_ASSESSMENT, Map.of(ASSESSMENT_OUTCOME, "NEED_INFORMATION"));
        run.trace.awaitTimer("AnswerOverdue");

        engine.time().advance(Duration.ofHours(4));

        run.trace.awaitElementCompleted("RemindCustomer");
        engine.publish(Messages.INFORMATION_RECEIVED, holdId, Map.of());
        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.orderOf("AskCustomer", "AnswerOverdue", "RemindCustomer", "AnswerReceived"))
                .containsExactly("AskCustomer", "AnswerOverdue", "RemindCustomer", "AnswerReceived");
    }

    @Test
    void aDisplayIsRepairedFromAfar() {
        CaseRun run = new CaseRun(engine).reportedDisplay();

        run.complete(CONFIRM_ASSESSMENT).complete(REPAIR_REMOTELY).answeredAndClosed();

        assertThat(run.times("RecordRemoteRepair")).isOne();
        assertThat(run.times("ReserveParts")).isZero();
    }

    @Test
    void whatCannotBeRepairedFromAfarGetsAVisit() {
        CaseRun run = new CaseRun(engine).reportedDisplay();

        run.complete(CONFIRM_ASSESSMENT)
                .complete(REPAIR_REMOTELY, Map.of(REMOTE_OUTCOME, "VISIT_NEEDED"))
                .complete(ACCEPT_JOB)
                .complete(CARRY_OUT_REPAIR)
                .answeredAndClosed();

        assertThat(run.orderOf("RecordRemoteRepair", "ReserveParts", "ScheduleVisit"))
                .containsExactly("RecordRemoteRepair", "ReserveParts", "ScheduleVisit");
    }

    @Test
    void aQuestionIsAnsweredWithoutRepair() {
        CaseRun run = new CaseRun(engine).reportedQuestion();

        run.complete(CONFIRM_ASSESSMENT).answeredAndClosed();

        assertThat(run.times(REPAIR_REMOTELY)).isZero();
        assertThat(run.times("RankTechnicians")).isZero();
        assertThat(run.script.given(JobTypes.RECORD_ASSESSMENT, SEVERITY)).containsExactly("P4");
    }
}
