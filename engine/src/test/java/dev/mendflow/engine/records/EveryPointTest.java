package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One instance with all that can be with it, cut and begun again at each of its records. */
class EveryPointTest {

    /** A task, a decision, a job that throws, an incident, timers and a message; cancelled in the end. */
    private static final long INSTANCE = 2251799813685358L;

    private static final List<String> STREAM = GoldenStream.definitionsAnd(INSTANCE);

    private static ReadModel model;
    private static Map<String, String> expected;

    @BeforeAll
    static void applyAtOnce() {
        model = ReadModel.on(Database.H2);
        new Exporter(model).send(STREAM);
        expected = model.rows();
        assertThat(model.count("engine_incident")).isOne();
        assertThat(model.count("engine_user_task")).isOne();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @BeforeEach
    void anEmptyReadModel() {
        model.forget();
    }

    @Test
    void aStreamMayBeCutAnywhere() {
        for (int cut = 1; cut < STREAM.size(); cut++) {
            Exporter exporter = new Exporter(model);

            exporter.send(STREAM.subList(0, cut));
            exporter.send(STREAM.subList(cut, STREAM.size()));

            assertThat(model.rows()).as("cut before record %d", cut).isEqualTo(expected);
            model.forget();
        }
    }

    @Test
    void aStreamMayBeginAgainAnywhere() {
        for (int reached = 1; reached <= STREAM.size(); reached++) {
            Exporter exporter = new Exporter(model);

            exporter.send(STREAM.subList(0, reached));
            exporter.send(STREAM.subList(reached / 2, reached));
            exporter.send(STREAM);

            assertThat(model.rows()).as("again after record %d", reached).isEqualTo(expected);
            model.forget();
        }
    }

    @Test
    void recordsMayComeOneByOne() {
        Exporter exporter = new Exporter(model);

        STREAM.forEach(exporter::send);

        assertThat(model.rows()).isEqualTo(expected);
    }
}
