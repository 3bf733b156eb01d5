package dev.mendflow.process.path;

import static dev.mendflow.process.Variables.ALARM_AT;
import static dev.mendflow.process.Variables.CASE_ID;
import static dev.mendflow.process.Variables.CLOCK_OPEN;
import static dev.mendflow.process.Variables.RANG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.process.JobTypes;
import dev.mendflow.process.Messages;
import dev.mendflow.process.ServiceLevelClockProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServiceLevelClockPathsTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Test
    void anAlarmRingsWhenItIsDueAndEndsWhenNothingIsLeft() {
        CaseRun run = new CaseRun(engine);
        run.script.say(JobTypes.READ_CLOCKS, answer(true, run.script.in(Duration.ofHours(1))), answer(false, null));
        start(run);
        run.trace.awaitTimer("AlarmDue");

        engine.time().advance(Duration.ofHours(1));

        run.trace.awaitCompleted(ServiceLevelClockProcess.ID);
        assertThat(run.trace.elementsCompleted()).contains("AlarmDue", ServiceLevelClockProcess.CLOCKS_CLOSED);
        assertThat(run.trace.openTimers()).isEmpty();
    }

    @Test
    void clocksThatStandWaitForAChangeOfTheirOwnCase() {
        CaseRun run = new CaseRun(engine);
        run.script.say(JobTypes.READ_CLOCKS, answer(true, null), answer(false, null));
        start(run);
        run.trace.awaitMessageSubscription(Messages.SERVICE_LEVEL_CHANGED);
        engine.publish(Messages.SERVICE_LEVEL_CHANGED, UUID.randomUUID().toString(), Map.of());
        engine.time().advance(Duration.ofHours(3));
        assertThat(run.trace.elementsCompleted()).doesNotContain("AlarmDue", "ClocksChanged");

        engine.publish(Messages.SERVICE_LEVEL_CHANGED, run.caseId, Map.of());

        run.trace.awaitCompleted(ServiceLevelClockProcess.ID);
        assertThat(run.trace.elementsCompleted()).contains("ClocksChanged").doesNotContain("AlarmDue");
    }

    @Test
    void clocksThatChangedBeforeTheirAlarmWasThereAreReadAgain() {
        CaseRun run = new CaseRun(engine);
        run.script.say(JobTypes.READ_CLOCKS, answer(true, null), answer(false, null));

        engine.publish(Messages.SERVICE_LEVEL_CHANGED, run.caseId, Map.of());
        start(run);

        run.trace.awaitCompleted(ServiceLevelClockProcess.ID);
    }

    @Test
    void theAlarmSaysForWhenItWasSetAndNothingElseDoes() {
        CaseRun run = new CaseRun(engine);
        String due = run.script.in(Duration.ofHours(1));
        run.script.say(JobTypes.READ_CLOCKS, answer(true, due), answer(true, null), answer(false, null));
        start(run);
        run.trace.awaitTimer("AlarmDue");
        engine.time().advance(Duration.ofHours(1));
        run.trace.awaitElementCompleted("ReadClocks", 2);

        engine.publish(Messages.SERVICE_LEVEL_CHANGED, run.caseId, Map.of());

        run.trace.awaitCompleted(ServiceLevelClockProcess.ID);
        assertThat(run.script.given(JobTypes.READ_CLOCKS, RANG)).containsExactly("nothing", due, null);
    }

    private static void start(CaseRun run) {
        engine.publish(Messages.SERVICE_LEVEL_CLOCK_STARTED, run.caseId, Map.of(CASE_ID, run.caseId));
    }

    private static Map<String, Object> answer(boolean open, @Nullable String alarmAt) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(CLOCK_OPEN, open);
        answer.put(ALARM_AT, alarmAt);
        return answer;
    }
}
