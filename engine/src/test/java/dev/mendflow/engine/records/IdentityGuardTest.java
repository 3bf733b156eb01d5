package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows are only ever changed by the engine, and the past, that they were made by. */
@ParameterizedClass
@EnumSource(Database.class)
class IdentityGuardTest {

    @Parameter
    Database database;

    private final List<String> stream = GoldenStream.lines();
    private ReadModel model;
    private Map<String, String> before;

    @BeforeEach
    void aReadModelWithAPast() {
        model = ReadModel.on(database);
        new Exporter(model, "engine-1", 3, 1).send(stream);
        before = model.rows();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void anotherEngineIsRefused() {
        refused(new Exporter(model, "engine-2", 3, 1), stream, "engine-2");
    }

    @Test
    void anotherEngineIsRefusedOnAnotherPartitionToo() {
        refused(new Exporter(model, "engine-2", 3, 2), List.of(), "engine-2");
    }

    @Test
    void anotherEngineIsRefusedBeforeItHasAnyRecord() {
        refused(new Exporter(model, "engine-2", 3, 1), List.of(), "engine-2");
    }

    @Test
    void dataFromBeforeARestoreIsRefused() {
        refused(new Exporter(model, "engine-1", 2, 1), stream, "epoch 2");
    }

    @Test
    void aWipedEngineThatKeptItsNameIsRefusedAtItsFirstRecord() {
        String first = laterWritten(stream.getFirst());

        refused(new Exporter(model, "engine-1", 3, 1), List.of(first), "position");
    }

    @Test
    void olderDataUnderNewerRowsIsRefusedWhereItsPastForks() {
        int fork = stream.size() - 150;
        List<String> replayed = stream.subList(fork - 20, fork);
        List<String> forked = stream.subList(fork, stream.size()).stream()
                .map(line -> line.replaceFirst("\"intent\":\\s?\"[A-Z_]+\"", "\"intent\":\"CREATED\""))
                .toList();
        Exporter restored = new Exporter(model, "engine-1", 3, 1);
        restored.send(replayed);

        refused(restored, forked, "position");
    }

    @Test
    void aForkAmongOldRecordsIsSeenAtTheNextHundredthPosition() {
        List<String> forked = stream.stream()
                .filter(line -> position(line) < 140)
                .map(line -> line.replaceFirst("\"intent\":\\s?\"[A-Z_]+\"", "\"intent\":\"OTHER\""))
                .toList();

        refused(new Exporter(model, "engine-1", 3, 1), forked, "position 100 ");
    }

    @Test
    void aNewEpochOfTheSameEngineGoesOn() {
        Exporter restored = new Exporter(model, "engine-1", 4, 1);

        long position = restored.send(stream);

        assertThat(position).isEqualTo(position(stream.getLast()));
        assertThat(model.rows()).isEqualTo(before);
        refused(new Exporter(model, "engine-1", 3, 1), stream, "epoch 3");
    }

    @Test
    void aSecondPartitionOfTheSameEngineHasAPositionOfItsOwn() {
        long position = new Exporter(model, "engine-1", 3, 2).send();

        assertThat(position).isZero();
    }

    @Test
    void aRefusalStandsUntilRecordsAreAcceptedAgain() {
        Exporter foreign = new Exporter(model, "engine-2", 3, 1);
        assertThatThrownBy(() -> foreign.send(stream)).isInstanceOf(EngineRefused.class);
        assertThatThrownBy(() -> foreign.send(stream)).isInstanceOf(EngineRefused.class);
        assertThat(model.part(Refusals.class).standing()).singleElement().satisfies(refusal -> {
            assertThat(refusal.engineId()).isEqualTo("engine-2");
            assertThat(refusal.attempts()).isEqualTo(2);
        });

        new Exporter(model, "engine-1", 3, 1).send();

        assertThat(model.part(Refusals.class).standing()).isEmpty();
    }

    private void refused(Exporter exporter, List<String> lines, String reason) {
        assertThatThrownBy(() -> exporter.send(lines))
                .isInstanceOf(EngineRefused.class)
                .hasMessageContaining(reason);
        assertThat(model.rows()).isEqualTo(before);
        assertThat(model.part(Refusals.class).standing())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).contains(reason));
    }

    private static String laterWritten(String line) {
        return line.replaceFirst("\"timestamp\":\\s?\\d+", "\"timestamp\":4000000000000");
    }

    private static long position(String line) {
        return Long.parseLong(line.replaceAll("^.*\"position\":\\s?(\\d+).*$", "$1"));
    }
}
