package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However the engine's records arrive, the rows are the same; {@link EveryPointTest} leaves out no point of a shorter stream. */
@ParameterizedClass
@EnumSource(Database.class)
class ReplayTest {

    @Parameter
    Database database;

    private final List<String> stream = GoldenStream.lines();
    private Map<String, String> expected;

    @BeforeEach
    void applyAtOnce() {
        try (ReadModel model = ReadModel.on(database)) {
            new Exporter(model).send(stream);
            expected = model.rows();
            assertThat(model.part(DeadLetters.class).countOpen()).isZero();
        }
    }

    @Test
    void aStreamAppliedTwiceGivesTheSameRows() {
        try (ReadModel model = ReadModel.on(database)) {
            Exporter exporter = new Exporter(model);

            long first = exporter.send(stream);
            long second = exporter.send(stream);

            assertThat(second).isEqualTo(first);
            assertThat(model.rows()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void howTheStreamIsCutIntoBatchesMakesNoDifference(long seed) {
        Random random = new Random(seed);
        try (ReadModel model = ReadModel.on(database)) {
            Exporter exporter = new Exporter(model);

            for (int from = 0; from < stream.size(); ) {
                int to = Math.min(stream.size(), from + 1 + random.nextInt(seed == 1 ? 3 : 90));
                exporter.send(stream.subList(from, to));
                from = to;
            }

            assertThat(model.rows()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aRestartAtAnyPointMakesNoDifference(long seed) {
        Random random = new Random(seed);
        try (ReadModel model = ReadModel.on(database)) {
            Exporter exporter = new Exporter(model);

            int reached = 0;
            while (reached < stream.size()) {
                int from = random.nextInt(reached + 1);
                int to = Math.min(stream.size(), reached + random.nextInt(200));
                exporter.send(stream.subList(from, Math.max(from, to)));
                reached = Math.max(reached, to);
            }

            assertThat(model.rows()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void recordsOfUnknownKindsAndIntentsAreIgnored() {
        try (ReadModel model = ReadModel.on(database)) {
            Exporter exporter = new Exporter(model);
            exporter.send(stream);

            long last = exporter.send("""
                    {"partitionId":1,"value":{"a":{"b":[1]}},"key":7,"position":1000001,"timestamp":1,"valueType":"AGENT_NEWS","recordType":"EVENT","intent":"CREATED"}""", """
                    {"partitionId":1,"value":{"userTaskKey":7},"key":7,"position":1000002,"timestamp":1,"valueType":"USER_TASK","recordType":"EVENT","intent":"ADMIRED"}""", """
                    {"partitionId":1,"value":{},"key":7,"position":1000003,"timestamp":1,"valueType":"USER_TASK","recordType":"COMMAND","intent":"CREATE"}""");

            assertThat(last).isEqualTo(1000003);
            assertThat(model.rows()).isEqualTo(expected);
        }
    }
}
