package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Two leaders of a partition may overlap for a moment, and partitions are read side by side. */
@ParameterizedClass
@EnumSource(Database.class)
class RaceTest {

    @Parameter
    Database database;

    private final List<String> stream = GoldenStream.lines();

    @Test
    void twoExportersOfOnePartitionChangeNothingTwice() {
        Map<String, String> expected;
        try (ReadModel model = ReadModel.on(database)) {
            new Exporter(model).send(stream);
            expected = model.rows();
        }

        try (ReadModel model = ReadModel.on(database)) {
            together(
                    () -> sendInPieces(new Exporter(model), stream, 21),
                    () -> sendInPieces(new Exporter(model), stream, 22));

            assertThat(model.rows()).isEqualTo(expected);
        }
    }

    @Test
    void partitionsThatTellOfTheSameDefinitionsMakeNoDeadLetters() {
        List<String> definitions = stream.stream()
                .filter(line -> Stream.of("PROCESS", "FORM", "DECISION", "DECISION_REQUIREMENTS")
                        .anyMatch(type -> line.replace(" ", "").contains("\"valueType\":\"" + type + "\"")))
                .toList();
        for (int round = 0; round < 5; round++) {
            try (ReadModel model = ReadModel.on(database)) {
                together(
                        () -> sendInPieces(new Exporter(model, "engine-1", 1, 1), definitions, 31),
                        () -> sendInPieces(new Exporter(model, "engine-1", 1, 2), ofPartition(2, definitions), 32));

                assertThat(model.part(DeadLetters.class).countOpen()).isZero();
                assertThat(model.count("engine_process_definition")).isEqualTo(4);
                assertThat(model.count("engine_form")).isEqualTo(1);
            }
        }
    }

    private static void together(Runnable one, Runnable other) {
        CompletableFuture.allOf(CompletableFuture.runAsync(one), CompletableFuture.runAsync(other))
                .join();
    }

    /** Like the exporter, sends again what the database had no time for. */
    private static void sendInPieces(Exporter exporter, List<String> lines, long seed) {
        Random random = new Random(seed);
        for (int from = 0; from < lines.size(); ) {
            int to = Math.min(lines.size(), from + 1 + random.nextInt(60));
            try {
                exporter.send(lines.subList(from, to));
                from = to;
            } catch (DataAccessException | TransactionException busy) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<String> ofPartition(int partition, List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("\"partitionId\":\\s?1", "\"partitionId\":" + partition))
                .toList();
    }
}
