package dev.mendflow.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EngineExtensionTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Test
    void aTimerFiresWhenTheClockIsMovedPastIt() {
        engine.deploy("models/waiting.bpmn");
        engine.worker("waiting.ring", Map.of("rung", true));
        engine.publish("waiting-begins", "timer", Map.of("caseId", "timer"));
        Trace trace = engine.records().withVariable("caseId", "timer");
        trace.awaitTimer("TooLate");

        engine.time().advance(Duration.ofHours(3));

        trace.awaitCompleted("waiting");
        assertThat(trace.elementsCompleted()).contains("Ring").doesNotContain("Decide");
        assertThat(trace.elementsTerminated()).contains("Decide");
        assertThat(trace.sequenceFlowsTaken()).contains("ToRing");
        assertThat(trace.variable("rung")).isEqualTo("true");
    }

    @Test
    void aPersonCompletesATask() {
        engine.deploy("models/waiting.bpmn");
        engine.publish("waiting-begins", "person", Map.of("caseId", "person"));
        Trace trace = engine.records().withVariable("caseId", "person");

        engine.completeUserTask(trace.awaitUserTask("Decide"), Map.of("answer", "yes"));

        trace.awaitCompleted("waiting");
        assertThat(trace.openUserTasks()).isEmpty();
        assertThat(trace.sequenceFlowsTaken()).contains("ToDecided");
        assertThat(trace.variable("answer")).isEqualTo("\"yes\"");
    }

    @Test
    void theEnginesTimeIsTold() {
        Instant before = engine.time().now();

        assertThat(engine.time().advance(Duration.ofMinutes(10))).isAfter(before.plus(Duration.ofMinutes(10)));
    }
}
