package dev.mendflow.process.path;

import static dev.mendflow.process.ServiceCaseProcess.*;
import static dev.mendflow.process.Variables.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.process.Errors;
import dev.mendflow.process.JobTypes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DispatchPathsTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Test
    void aDeclinedOfferGoesToTheNextTechnician() {
        CaseRun run = new CaseRun(engine);
        run.script.say(
                JobTypes.RANK_TECHNICIANS,
                run.script.offer("t-wang", Duration.ofDays(100)),
                run.script.offer("t-zhao", Duration.ofDays(100)));
        run.reportedStandstill().complete(CONFIRM_ASSESSMENT);

        run.complete(ACCEPT_JOB, Map.of(JOB_DECISION, "DECLINE"));

        assertThat(run.awaitTask(ACCEPT_JOB).text("assignee")).isEqualTo("t-zhao");
        run.complete(ACCEPT_JOB).complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.script.given(JobTypes.RECORD_REFUSAL, TECHNICIAN)).containsExactly("t-wang");
        assertThat(run.script.given(JobTypes.RECORD_REFUSAL, JOB_DECISION)).containsExactly("DECLINE");
    }

    @Test
    void anExpiredOfferGoesToTheNextTechnician() {
        CaseRun run = new CaseRun(engine);
        run.script.say(
                JobTypes.RANK_TECHNICIANS,
                run.script.offer("t-wang", Duration.ofMinutes(15)),
                run.script.offer("t-zhao", Duration.ofDays(100)));
        run.reportedStandstill().complete(CONFIRM_ASSESSMENT);
        run.trace.awaitTimer("OfferExpired");

        engine.time().advance(Duration.ofMinutes(15));

        run.trace.awaitElementCompleted("RecordRefusal");
        assertThat(run.script.given(JobTypes.RECORD_REFUSAL, JOB_DECISION)).containsExactly("EXPIRED");
        assertThat(run.trace.elementsTerminated()).contains(ACCEPT_JOB);
        run.complete(ACCEPT_JOB, Map.of()).complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.script.given(JobTypes.SCHEDULE_VISIT, TECHNICIAN)).containsExactly("t-zhao");
    }

    @Test
    void whoCannotGoAnyMoreIsPassedOver() {
        CaseRun run = new CaseRun(engine);
        run.script.say(
                JobTypes.RANK_TECHNICIANS,
                run.script.offer("t-wang", Duration.ofDays(100)),
                run.script.offer("t-zhao", Duration.ofDays(100)));
        run.script.reject(JobTypes.SCHEDULE_VISIT, Errors.TECHNICIAN_UNAVAILABLE);
        run.reportedStandstill().complete(CONFIRM_ASSESSMENT);

        run.complete(ACCEPT_JOB);

        assertThat(run.awaitTask(ACCEPT_JOB).text("assignee")).isEqualTo("t-zhao");
        run.complete(ACCEPT_JOB).complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.script.given(JobTypes.RECORD_REFUSAL, TECHNICIAN)).containsExactly("t-wang");
        assertThat(run.script.given(JobTypes.RECORD_REFUSAL, DECLINE_REASON)).containsExactly("UNAVAILABLE");
        assertThat(run.script.given(JobTypes.SCHEDULE_VISIT, TECHNICIAN)).containsExactly("t-wang", "t-zhao");
        assertThat(run.trace.variable(DECLINE_REASON)).isEqualTo("null");
    }

    @Test
    void aDispatcherGivesAnOfferedJobToSomebodyElse() {
        CaseRun run = new CaseRun(engine);
        run.script.say(JobTypes.RANK_TECHNICIANS, run.script.offer("t-wang", Duration.ofDays(100)));
        run.reportedStandstill().complete(CONFIRM_ASSESSMENT);

        run.complete(ACCEPT_JOB, Map.of(JOB_DECISION, "ACCEPT", TECHNICIAN, "t-sun"));

        assertThat(run.awaitTask(CARRY_OUT_REPAIR).text("assignee")).isEqualTo("t-sun");
        run.complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.script.given(JobTypes.SCHEDULE_VISIT, TECHNICIAN)).containsExactly("t-sun");
    }

    @Test
    void aDispatcherAssignsWhenNobodyIsLeft() {
        CaseRun run = new CaseRun(engine);
        run.script.say(JobTypes.RANK_TECHNICIANS, Script.nobody());
        run.reportedStandstill().complete(CONFIRM_ASSESSMENT);

        run.complete(ASSIGN_MANUALLY, Map.of(TECHNICIAN, "t-sun"));

        assertThat(run.awaitTask(CARRY_OUT_REPAIR).text("assignee")).isEqualTo("t-sun");
        run.complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.times(ACCEPT_JOB)).isZero();
    }
}
