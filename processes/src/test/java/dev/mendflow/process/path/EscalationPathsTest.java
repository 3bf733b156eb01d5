package dev.mendflow.process.path;

import static dev.mendflow.process.ServiceCaseProcess.*;
import static dev.mendflow.process.Variables.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.process.EscalationProcess;
import dev.mendflow.process.JobTypes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EscalationPathsTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Test
    void aBrokenFirstResponseIsEscalatedWhileTheTaskStays() {
        CaseRun run = promised(Duration.ofHours(1), Duration.ofDays(100)).reportedStandstill();
        run.awaitTask(CONFIRM_ASSESSMENT);
        run.trace.awaitTimer("ResponseDue");

        engine.time().advance(Duration.ofHours(1));

        run.complete(EscalationProcess.HANDLE_ESCALATION, Map.of("actor", "m-chen"));
        run.trace.awaitElementCompleted(RESPONSE_ESCALATED);
        assertThat(run.script.given(JobTypes.RECORD_ESCALATION, METRIC)).containsExactly("FIRST_RESPONSE");
        assertThat(run.script.given(JobTypes.RECORD_ESCALATION, HANDLED_BY)).containsExactly("m-chen");
        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();
    }

    @Test
    void aBrokenResolutionIsEscalatedWhileTheRepairGoesOn() {
        CaseRun run = promised(Duration.ofDays(100), Duration.ofHours(2))
                .reportedStandstill()
                .visited();
        run.awaitTask(CARRY_OUT_REPAIR);
        run.trace.awaitTimer("ResolutionDue");

        engine.time().advance(Duration.ofHours(2));

        run.complete(EscalationProcess.HANDLE_ESCALATION);
        run.trace.awaitElementCompleted(RESOLUTION_ESCALATED);
        run.complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.script.given(JobTypes.CLAIM_RUNG, METRIC)).containsExactly("RESOLUTION");
    }

    @Test
    void aPromiseThatMovedIsLookedAtAgainAndIsKept() {
        CaseRun run = promised(Duration.ofMinutes(-1), Duration.ofDays(100));
        run.script.say(
                JobTypes.CHECK_PROMISE,
                Map.of(BREACHED, false, NEXT_DUE_AT, run.script.in(Duration.ofHours(3))),
                kept());
        run.reportedStandstill().awaitTask(CONFIRM_ASSESSMENT);
        run.trace.awaitTimer("DueLater");

        engine.time().advance(Duration.ofHours(3));

        run.trace.awaitElementCompleted(RESPONSE_ESCALATED);
        assertThat(run.trace.elementsCompleted())
                .contains(EscalationProcess.PROMISE_KEPT)
                .doesNotContain("ClaimRung");
        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();
    }

    @Test
    void aRungThatSomebodyElseClaimedIsNotFiredTwice() {
        CaseRun run = promised(Duration.ofMinutes(-1), Duration.ofDays(100));
        run.script.say(JobTypes.CLAIM_RUNG, Map.of(CLAIMED, false));

        run.reportedStandstill();

        run.trace.awaitElementCompleted(RESPONSE_ESCALATED);
        assertThat(run.trace.elementsCompleted()).contains(EscalationProcess.ALREADY_ESCALATED);
        run.visited().complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.times(EscalationProcess.HANDLE_ESCALATION)).isZero();
    }

    @Test
    void closingTheCaseEndsItsOpenEscalation() {
        CaseRun run = promised(Duration.ofMinutes(-1), Duration.ofDays(100)).reportedQuestion();
        run.awaitTask(EscalationProcess.HANDLE_ESCALATION);

        run.complete(CONFIRM_ASSESSMENT).answeredAndClosed();

        assertThat(run.trace.elementsTerminated()).contains(EscalationProcess.HANDLE_ESCALATION);
    }

    private static CaseRun promised(Duration response, Duration resolution) {
        CaseRun run = new CaseRun(engine);
        run.script.say(
                JobTypes.PROMISE_SERVICE_LEVELS,
                Map.of(RESPONSE_DUE_AT, run.script.in(response), RESOLUTION_DUE_AT, run.script.in(resolution)));
        return run;
    }

    private static Map<String, Object> kept() {
        Map<String, Object> answer = new HashMap<>();
        answer.put(BREACHED, false);
        answer.put(NEXT_DUE_AT, null);
        return answer;
    }
}
