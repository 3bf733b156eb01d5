package dev.mendflow.process.path;

import static dev.mendflow.process.ServiceCaseProcess.CARRY_OUT_REPAIR;
import static dev.mendflow.process.ServiceCaseProcess.CONFIRM_ASSESSMENT;
import static dev.mendflow.process.ServiceCaseProcess.RUNG_ESCALATED;
import static dev.mendflow.process.Variables.BREACHED;
import static dev.mendflow.process.Variables.CLAIMED;
import static dev.mendflow.process.Variables.HANDLED_BY;
import static dev.mendflow.process.Variables.METRIC;
import static dev.mendflow.process.Variables.RUNG_ENTRY;
import static dev.mendflow.process.Variables.STILL_TO_DO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.engine.testing.RecordedEvent;
import dev.mendflow.process.EscalationProcess;
import dev.mendflow.process.JobTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EscalationPathsTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Test
    void aBrokenPromiseIsEscalatedWhileTheTaskStays() {
        CaseRun run = new CaseRun(engine).reportedStandstill();
        run.awaitTask(CONFIRM_ASSESSMENT);

        run.rung("FIRST_RESPONSE", 4);

        RecordedEvent task = run.awaitTask(EscalationProcess.HANDLE_ESCALATION);
        assertThat(task.text("assignee")).isEmpty();
        assertThat(task.value().path("candidateGroupsList").toString()).contains("managers");
        run.complete(EscalationProcess.HANDLE_ESCALATION, Map.of("actor", "m-chen"));
        run.trace.awaitElementCompleted(RUNG_ESCALATED);
        assertThat(run.script.given(JobTypes.RECORD_ESCALATION, METRIC)).containsExactly("FIRST_RESPONSE");
        assertThat(run.script.given(JobTypes.RECORD_ESCALATION, HANDLED_BY)).containsExactly("m-chen");
        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();
    }

    @Test
    void theTaskOfEachRungGoesToWhoWasTold() {
        CaseRun run = new CaseRun(engine);
        run.script.say(JobTypes.TELL_SUPERIOR, Script.told("d-zhao"), Script.told("m-sun"));

        run.reportedStandstill().rung("RESOLUTION", 4);
        RecordedEvent first = run.awaitTask(EscalationProcess.HANDLE_ESCALATION);
        run.complete(EscalationProcess.HANDLE_ESCALATION).rung("RESOLUTION", 5);
        RecordedEvent second = run.awaitTask(EscalationProcess.HANDLE_ESCALATION);

        assertThat(List.of(first, second))
                .extracting(task -> task.text("assignee"))
                .containsExactly("d-zhao", "m-sun");
        run.complete(EscalationProcess.HANDLE_ESCALATION)
                .visited()
                .complete(CARRY_OUT_REPAIR)
                .answeredAndClosed();
    }

    @Test
    void whatIsDoneMeanwhileIsToldAndLeftAlone() {
        CaseRun run = new CaseRun(engine);
        run.script.say(JobTypes.TELL_SUPERIOR, Map.of(STILL_TO_DO, false));

        run.reportedStandstill().rung("RESOLUTION", 4);

        run.trace.awaitElementCompleted(RUNG_ESCALATED);
        assertThat(run.trace.elementsCompleted()).contains(EscalationProcess.DONE_MEANWHILE);
        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.times(EscalationProcess.HANDLE_ESCALATION)).isZero();
    }

    @Test
    void twoRungsOfAMomentAreTwoEscalations() {
        CaseRun run = new CaseRun(engine).reportedStandstill().visited();
        run.awaitTask(CARRY_OUT_REPAIR);

        run.rung("RESOLUTION", 5).rung("ASSESSMENT", 6);

        run.complete(EscalationProcess.HANDLE_ESCALATION).complete(EscalationProcess.HANDLE_ESCALATION);
        run.trace.awaitElementCompleted(RUNG_ESCALATED, 2);
        assertThat(run.script.given(JobTypes.CLAIM_RUNG, RUNG_ENTRY)).containsExactlyInAnyOrder(5, 6);
        assertThat(run.script.given(JobTypes.RECORD_ESCALATION, METRIC))
                .containsExactlyInAnyOrder("RESOLUTION", "ASSESSMENT");
        run.complete(CARRY_OUT_REPAIR).answeredAndClosed();
    }

    @Test
    void aPromiseAtRiskIsAWarning() {
        CaseRun run = new CaseRun(engine);
        run.script.say(JobTypes.CLAIM_RUNG, Map.of(CLAIMED, true, BREACHED, false));

        run.reportedStandstill().rung("RESOLUTION", 3);

        run.trace.awaitElementCompleted(RUNG_ESCALATED);
        assertThat(run.trace.elementsCompleted()).contains(EscalationProcess.WARNED);
        assertThat(run.script.given(JobTypes.WARN_ASSIGNEE, RUNG_ENTRY)).containsExactly(3);
        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.times(EscalationProcess.HANDLE_ESCALATION)).isZero();
    }

    @Test
    void aRungThatSomebodyElseClaimedIsNotFiredTwice() {
        CaseRun run = new CaseRun(engine);
        run.script.say(JobTypes.CLAIM_RUNG, Map.of(CLAIMED, false, BREACHED, false));

        run.reportedStandstill().rung("RESOLUTION", 3);

        run.trace.awaitElementCompleted(RUNG_ESCALATED);
        assertThat(run.trace.elementsCompleted()).contains(EscalationProcess.ALREADY_ESCALATED);
        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.times(EscalationProcess.HANDLE_ESCALATION)).isZero();
    }

    @Test
    void closingTheCaseEndsItsOpenEscalation() {
        CaseRun run = new CaseRun(engine).reportedQuestion().rung("FIRST_RESPONSE", 3);
        run.awaitTask(EscalationProcess.HANDLE_ESCALATION);

        run.complete(CONFIRM_ASSESSMENT).answeredAndClosed();

        assertThat(run.trace.elementsTerminated()).contains(EscalationProcess.HANDLE_ESCALATION);
    }
}
