package dev.mendflow.process.path;

import static dev.mendflow.process.StatutoryRemedyProcess.CONFIRM_FACTS;
import static dev.mendflow.process.StatutoryRemedyProcess.OFFER_REMEDY;
import static dev.mendflow.process.StatutoryRemedyProcess.REMEDY_RECORDED;
import static dev.mendflow.process.StatutoryRemedyProcess.REMINDED;
import static dev.mendflow.process.Variables.CASE_ID;
import static dev.mendflow.process.Variables.DECIDED_BY;
import static dev.mendflow.process.Variables.FACTS_OUTCOME;
import static dev.mendflow.process.Variables.REMEDY_DECISION;
import static dev.mendflow.process.Variables.REMEDY_DUE_AT;
import static dev.mendflow.process.Variables.REMEDY_ID;
import static dev.mendflow.process.Variables.REMEDY_REMIND_AT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.process.JobTypes;
import dev.mendflow.process.Messages;
import dev.mendflow.process.StatutoryRemedyProcess;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatutoryRemedyPathsTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Test
    void theOwnerChoosesAReturnAfterTheFactsAreConfirmed() {
        CaseRun run = started();

        run.complete(CONFIRM_FACTS, Map.of("actor", "m-chen"))
                .complete(OFFER_REMEDY, Map.of(REMEDY_DECISION, "RETURN", "actor", "a-li"));

        ended(run);
        assertThat(run.script.given(JobTypes.RECORD_REMEDY, FACTS_OUTCOME)).containsExactly("CONFIRMED");
        assertThat(run.script.given(JobTypes.RECORD_REMEDY, REMEDY_DECISION)).containsExactly("RETURN");
        assertThat(run.script.given(JobTypes.RECORD_REMEDY, DECIDED_BY)).containsExactly("a-li");
        assertThat(run.times(REMINDED)).isZero();
    }

    @Test
    void nothingIsOfferedWhenTheLimitWasNotReached() {
        CaseRun run = started();

        run.complete(CONFIRM_FACTS, Map.of(FACTS_OUTCOME, "NOT_REACHED", "actor", "m-chen"));

        ended(run);
        assertThat(run.times(OFFER_REMEDY)).isZero();
        assertThat(run.script.given(JobTypes.RECORD_REMEDY, FACTS_OUTCOME)).containsExactly("NOT_REACHED");
    }

    @Test
    void theManagersAreRemindedBeforeTheLegalDeadlineAndAfterIt() {
        CaseRun run = started();
        run.trace.awaitTimer("ReminderDue");
        run.trace.awaitTimer("DeadlinePassed");

        engine.time().advance(Duration.ofDays(8));
        run.trace.awaitElementCompleted(REMINDED);
        engine.time().advance(Duration.ofDays(2));
        run.trace.awaitElementCompleted(REMINDED, 2);

        assertThat(run.script.jobsDone())
                .filteredOn(JobTypes.REMIND_OF_REMEDY::equals)
                .hasSize(2);
        run.complete(CONFIRM_FACTS).complete(OFFER_REMEDY);
        ended(run);
        assertThat(run.script.given(JobTypes.RECORD_REMEDY, REMEDY_DECISION)).containsExactly("REPLACE");
    }

    private static CaseRun started() {
        CaseRun run = new CaseRun(engine);
        run.script.say(
                JobTypes.OPEN_REMEDY,
                Map.of(
                        REMEDY_REMIND_AT,
                        run.script.in(Duration.ofDays(8)),
                        REMEDY_DUE_AT,
                        run.script.in(Duration.ofDays(10))));
        String remedy = UUID.randomUUID().toString();
        engine.publish(Messages.STATUTORY_LIMIT_REACHED, remedy, Map.of(CASE_ID, run.caseId, REMEDY_ID, remedy));
        return run;
    }

    private static void ended(CaseRun run) {
        run.trace.awaitCompleted(StatutoryRemedyProcess.ID);
        assertThat(run.trace.elementsCompleted()).contains(REMEDY_RECORDED);
        assertThat(run.trace.openTimers()).isEmpty();
        assertThat(run.trace.openIncidents()).isEmpty();
    }
}
