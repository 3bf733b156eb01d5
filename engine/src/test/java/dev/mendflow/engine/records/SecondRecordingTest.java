package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the first recording lacks: commands and rejections, tasks that are cancelled, jobs that time out, and a second partition. */
@ParameterizedClass
@EnumSource(Database.class)
class SecondRecordingTest {

    private static final String FAILED = """
            {"partitionId":1,"value":{"variables":{},"decisionName":"Severity","decisionVersion":1,"decisionRequirementsId":"drg","decisionRequirementsKey":2251799813685252,"decisionOutput":"null","failedDecisionId":"sev","evaluationFailureMessage":"Expected a number but found null","evaluatedDecisions":[],"tenantId":"<default>","bpmnProcessId":"case","processInstanceKey":2251799813685257,"decisionId":"sev","decisionKey":2251799813685253,"elementInstanceKey":2251799813685300,"processDefinitionKey":2251799813685250,"elementId":"dmn"},"key":2251799813699999,"position":900001,"timestamp":1795321500000,"recordVersion":1,"sourceRecordPosition":-1,"valueType":"DECISION_EVALUATION","brokerVersion":"8.6.0","authorizations":{"authorized_tenants":["<default>"]},"intent":"FAILED","rejectionType":"NULL_VAL","rejectionReason":"","recordType":"EVENT","operationReference":-1}""";

    private static final int BATCH = 60;

    @Parameter
    Database database;

    private final List<String> stream = GoldenStream.secondRecording();

    @Test
    void commandsAndRejectionsChangeNothing() {
        List<String> events =
                stream.stream().filter(SecondRecordingTest::isEvent).toList();
        assertThat(stream).hasSizeGreaterThan(events.size() + 200);
        List<String> asked = events.stream()
                .map(event -> event.replace("\"recordType\":\"EVENT\"", "\"recordType\":\"COMMAND\"")
                        .replaceFirst("\"position\":", "\"position\":10000"))
                .toList();

        Map<String, String> expected = rowsOf(events);
        assertThat(rowsOf(stream)).isEqualTo(expected);
        assertThat(rowsOf(Stream.concat(events.stream(), asked.stream()).toList()))
                .isEqualTo(expected);
    }

    @Test
    void cancelledTasksAndLateJobsAreRecordedAsThat() {
        try (ReadModel model = ReadModel.on(database)) {
            Exporter exporter = new Exporter(model);
            exporter.send(stream.subList(0, firstThat("JOB", "TIMED_OUT") + 1));
            assertThat(states(model, "engine_job")).isEqualTo(Map.of("TIMED_OUT", 1));

            exporter.send(stream);

            assertThat(states(model, "engine_user_task")).isEqualTo(Map.of("CANCELED", 3, "COMPLETED", 4));
            assertThat(states(model, "engine_job"))
                    .isEqualTo(Map.of("COMPLETED", 2, "CANCELED", 1, "ERROR_THROWN", 1, "CREATED", 1));
            assertThat(model.part(DeadLetters.class).countOpen()).isZero();
        }
    }

    @Test
    void anEvaluationThatFailedSaysWhy() {
        try (ReadModel model = ReadModel.on(database)) {
            Exporter exporter = new Exporter(model);
            exporter.send(stream);
            exporter.send(FAILED);
            exporter.send(FAILED);

            assertThat(model.part(ProcessInstances.class)
                            .detail(2251799813685257L)
                            .orElseThrow()
                            .decisions())
                    .filteredOn(evaluation -> evaluation.failed())
                    .singleElement()
                    .satisfies(failed ->
                            assertThat(failed.failureMessage()).isEqualTo("Expected a number but found null"));
        }
    }

    /** Each partition has its own positions and keys; definitions are told by both, under the same key. */
    @Test
    void howTwoPartitionsAreReadBesideEachOtherMakesNoDifference() {
        List<String> second = GoldenStream.onPartition(2, stream);
        Map<String, String> expected;
        try (ReadModel model = ReadModel.on(database)) {
            new Exporter(model, "engine-1", 1, 1).send(stream);
            new Exporter(model, "engine-1", 1, 2).send(second);
            expected = model.rows();
            assertThat(model.part(DeadLetters.class).countOpen()).isZero();
            assertThat(states(model, "engine_user_task")).isEqualTo(Map.of("CANCELED", 6, "COMPLETED", 8));
            assertThat(model.count("engine_process_definition")).isEqualTo(4);
            assertThat(model.count("engine_position")).isEqualTo(2);
        }

        try (ReadModel model = ReadModel.on(database)) {
            Exporter one = new Exporter(model, "engine-1", 1, 1);
            Exporter two = new Exporter(model, "engine-1", 1, 2);
            for (int from = 0; from < stream.size(); from += BATCH) {
                int to = Math.min(stream.size(), from + BATCH);
                one.send(stream.subList(from, to));
                two.send(second.subList(from, to));
                // The one that is read again takes nothing from the other.
                one.send(stream.subList(Math.max(0, from - BATCH), to));
            }

            assertThat(model.rows()).isEqualTo(expected);
        }
    }

    private Map<String, String> rowsOf(List<String> lines) {
        try (ReadModel model = ReadModel.on(database)) {
            new Exporter(model).send(lines);
            Map<String, String> rows = new TreeMap<>(model.rows());
            // A sample of all that came, whatever it was, by which a foreign engine is told apart.
            rows.remove("engine_record_sample");
            return rows;
        }
    }

    private static Map<String, Integer> states(ReadModel model, String table) {
        Map<String, Integer> states = new TreeMap<>();
        model.jdbc()
                .queryForList("select state from " + table, String.class)
                .forEach(state -> states.merge(state, 1, Integer::sum));
        return states;
    }

    private int firstThat(String valueType, String intent) {
        return IntStream.range(0, stream.size())
                .filter(i -> isEvent(stream.get(i))
                        && stream.get(i).contains("\"valueType\":\"" + valueType + "\"")
                        && stream.get(i).contains("\"intent\":\"" + intent + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isEvent(String line) {
        return line.contains("\"recordType\":\"EVENT\"");
    }
}
