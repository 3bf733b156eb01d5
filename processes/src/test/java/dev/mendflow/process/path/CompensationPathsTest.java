package dev.mendflow.process.path;

import static dev.mendflow.process.ServiceCaseProcess.CONFIRM_ASSESSMENT;
import static dev.mendflow.process.ServiceCaseProcess.DECIDE_COMPENSATION;
import static dev.mendflow.process.Variables.COMPENSATION_AMOUNT;
import static dev.mendflow.process.Variables.COMPENSATION_DECISION;
import static dev.mendflow.process.Variables.COMPENSATION_PROPOSED;
import static dev.mendflow.process.Variables.DECIDED_BY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.process.JobTypes;
import dev.mendflow.process.Messages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompensationPathsTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Test
    void whatIsBelowTheLimitIsGrantedWithoutAManager() {
        CaseRun run = new CaseRun(engine);
        run.script.say(JobTypes.WORK_OUT_COMPENSATION, Map.of(COMPENSATION_PROPOSED, false));

        run.reportedQuestion().complete(CONFIRM_ASSESSMENT).answeredAndClosed();

        assertThat(run.orderOf("SettleCase", "WorkOutCompensation", "CloseCase"))
                .containsExactly("SettleCase", "WorkOutCompensation", "CloseCase");
        assertThat(run.times(DECIDE_COMPENSATION)).isZero();
    }

    @Test
    void whatIsAboveTheLimitWaitsForAManager() {
        CaseRun run = proposed();

        run.complete(DECIDE_COMPENSATION, Map.of(COMPENSATION_DECISION, "REFUSE", "actor", "m-chen"))
                .closed();

        assertThat(run.script.given(JobTypes.RECORD_COMPENSATION, COMPENSATION_DECISION))
                .containsExactly("REFUSE");
        assertThat(run.script.given(JobTypes.RECORD_COMPENSATION, DECIDED_BY)).containsExactly("m-chen");
        assertThat(run.orderOf("RecordCompensation", "CloseCase")).containsExactly("RecordCompensation", "CloseCase");
    }

    @Test
    void anEmptyDecisionGrantsWhatWasWorkedOut() {
        CaseRun run = proposed();

        run.complete(DECIDE_COMPENSATION).closed();

        assertThat(run.script.given(JobTypes.RECORD_COMPENSATION, COMPENSATION_DECISION))
                .containsExactly("GRANT");
    }

    @Test
    void aCaseThatIsCancelledMeanwhileIsNotDecided() {
        CaseRun run = proposed();
        run.awaitTask(DECIDE_COMPENSATION);

        run.message(Messages.CASE_CANCELLED, Map.of()).cancelled();

        assertThat(run.trace.elementsTerminated()).contains(DECIDE_COMPENSATION);
        assertThat(run.script.jobsDone()).doesNotContain(JobTypes.RECORD_COMPENSATION);
    }

    private static CaseRun proposed() {
        CaseRun run = new CaseRun(engine);
        run.script.say(
                JobTypes.WORK_OUT_COMPENSATION, Map.of(COMPENSATION_PROPOSED, true, COMPENSATION_AMOUNT, "225.00 CNY"));
        return run.reportedQuestion().complete(CONFIRM_ASSESSMENT).message(Messages.FEEDBACK_GIVEN, Map.of());
    }
}
