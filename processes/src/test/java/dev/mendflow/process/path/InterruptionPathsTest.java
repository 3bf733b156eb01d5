package dev.mendflow.process.path;

import static dev.mendflow.process.ServiceCaseProcess.*;
import static dev.mendflow.process.Variables.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.process.JobTypes;
import dev.mendflow.process.Messages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InterruptionPathsTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    private static final String[] RELEASES = {"ReleaseTechnician", "ReleaseParts", "ReleaseLoaner", "CancelCase"};

    @Test
    void aCancellationInAssessmentHasNothingToRelease() {
        CaseRun run = new CaseRun(engine).reportedStandstill();
        run.awaitTask(CONFIRM_ASSESSMENT);

        run.message(Messages.CASE_CANCELLED, Map.of()).cancelled();

        assertThat(run.orderOf(RELEASES)).containsExactly("CancelCase");
        assertThat(run.trace.elementsTerminated()).contains(CONFIRM_ASSESSMENT);
    }

    @Test
    void aCancellationInDispatchReleasesParts() {
        CaseRun run = new CaseRun(engine).reportedStandstill().complete(CONFIRM_ASSESSMENT);
        run.awaitTask(ACCEPT_JOB);

        run.message(Messages.CASE_CANCELLED, Map.of()).cancelled();

        assertThat(run.orderOf(RELEASES)).containsExactly("ReleaseParts", "CancelCase");
    }

    @Test
    void aCancellationInARescueReleasesTechnicianPartsAndLoanerInThisOrder() {
        CaseRun run = new CaseRun(engine).reportedSmoke().complete(ACCEPT_JOB);
        run.awaitTask(CARRY_OUT_REPAIR);

        run.message(Messages.CASE_CANCELLED, Map.of()).cancelled();

        assertThat(run.orderOf(RELEASES))
                .containsExactly("ReleaseTechnician", "ReleaseParts", "ReleaseLoaner", "CancelCase");
        assertThat(run.trace.elementsTerminated()).contains("Repair", CARRY_OUT_REPAIR);
    }

    @Test
    void aCancellationWhileTheSurveyIsOutEndsTheSurvey() {
        CaseRun run = new CaseRun(engine).reportedStandstill().visited().complete(CARRY_OUT_REPAIR);
        run.trace.awaitMessageSubscription(Messages.FEEDBACK_GIVEN);

        run.message(Messages.CASE_CANCELLED, Map.of()).cancelled();

        assertThat(run.orderOf(RELEASES)).containsExactly("ReleaseTechnician", "ReleaseParts", "CancelCase");
        assertThat(run.trace.elementsTerminated()).contains("AskForFeedback", "AwaitFeedback");
    }

    @Test
    void eachMessageOfTheCustomerIsNotedOnce() {
        CaseRun run = new CaseRun(engine).reportedQuestion();
        run.awaitTask(CONFIRM_ASSESSMENT);

        run.message(Messages.CUSTOMER_WROTE, Map.of(MESSAGE_ID, "first"))
                .message(Messages.CUSTOMER_WROTE, Map.of(MESSAGE_ID, "second"));

        run.trace.awaitElementCompleted(CUSTOMER_MESSAGE_NOTED, 2);
        assertThat(run.script.given(JobTypes.NOTE_CUSTOMER_MESSAGE, MESSAGE_ID))
                .containsExactlyInAnyOrder("first", "second");
        run.complete(CONFIRM_ASSESSMENT).answeredAndClosed();
    }

    @Test
    void aChangedPriorityMovesThePromisesOfTheRunningCase() {
        CaseRun run = new CaseRun(engine).reportedStandstill();
        run.awaitTask(CONFIRM_ASSESSMENT);

        run.message(Messages.PRIORITY_CHANGED, Map.of(SEVERITY, "P1"));

        run.trace.awaitElementCompleted(PRIORITY_APPLIED);
        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.script.given(JobTypes.APPLY_PRIORITY, SEVERITY)).containsExactly("P1");
        assertThat(run.script.given(JobTypes.RECORD_ASSESSMENT, SEVERITY)).containsExactly("P1");
    }
}
