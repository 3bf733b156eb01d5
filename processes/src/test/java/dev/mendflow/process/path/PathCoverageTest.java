package dev.mendflow.process.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.engine.testing.RecordedEvent;
import dev.mendflow.process.CustomerSurveyProcess;
import dev.mendflow.process.EscalationProcess;
import dev.mendflow.process.ServiceCaseProcess;
import dev.mendflow.process.ServiceLevelClockProcess;
import dev.mendflow.process.StatutoryRemedyProcess;
import dev.mendflow.process.model.ModelFiles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs last: what the path tests walked is everything that is drawn. */
@Order(Integer.MAX_VALUE)
class PathCoverageTest {

    private static final Logger log = LoggerFactory.getLogger(PathCoverageTest.class);

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ServiceCaseProcess.ID,
                EscalationProcess.ID,
                CustomerSurveyProcess.ID,
                ServiceLevelClockProcess.ID,
                StatutoryRemedyProcess.ID
            })
    void everyPartOfTheModelWasWalked(String processId) {
        assumeThat(engine.records().of("PROCESS", "CREATED"))
                .as("run together with the path tests")
                .isNotEmpty();
        List<String> nodes = ModelFiles.flowNodes(processId);
        List<String> flows = ModelFiles.sequenceFlows(processId);
        Set<String> walkedNodes = elements("ELEMENT_ACTIVATED", processId);
        Set<String> walkedFlows = elements("SEQUENCE_FLOW_TAKEN", processId);
        // The engine does not record the flow from an event-based gateway to the event that came; the event itself it
        // does.
        ModelFiles.flowsFromEventGateways(processId).forEach((flow, event) -> {
            if (walkedNodes.contains(event)) {
                walkedFlows.add(flow);
            }
        });

        log.info(
                "{}: {} of {} flow nodes and {} of {} sequence flows were walked",
                processId,
                nodes.stream().filter(walkedNodes::contains).count(),
                nodes.size(),
                flows.stream().filter(walkedFlows::contains).count(),
                flows.size());

        assertThat(walkedNodes).containsAll(nodes);
        assertThat(walkedFlows).containsAll(flows);
    }

    private static Set<String> elements(String intent, String processId) {
        return engine.records().of("PROCESS_INSTANCE", intent).stream()
                .filter(event -> event.text("bpmnProcessId").equals(processId))
                .map(RecordedEvent::elementId)
                .collect(Collectors.toSet());
    }
}
