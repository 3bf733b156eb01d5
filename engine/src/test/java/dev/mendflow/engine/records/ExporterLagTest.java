package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.ReadModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ExporterLagTest {

    private ReadModel model;
    private Exporter exporter;

    @BeforeEach
    void anEmptyReadModel() {
        model = ReadModel.on(Database.H2);
        exporter = new Exporter(model);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void oldRecordsThatKeepComingAreALag() {
        exporter.send(writtenAt(1, model.clock().instant().minusSeconds(65)));

        Health late = health();

        assertThat(late.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(late.getDetails()).containsEntry("lagSeconds", 65L);
        assertThat(model.part(MeterRegistry.class)
                        .get("mendflow.engine.lag")
                        .timer()
                        .max(TimeUnit.SECONDS))
                .isEqualTo(65);
    }

    @Test
    void aLagThatIsCaughtUpIsForgotten() {
        exporter.send(writtenAt(1, model.clock().instant().minusSeconds(65)));
        exporter.send(writtenAt(2, model.clock().instant()));

        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aDeadLetterIsLoud() {
        exporter.send("{\"position\":1,\"unserialisable\":\"no\"}");

        Health loud = health();

        assertThat(loud.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(loud.getDetails()).containsEntry("deadLetters", 1).containsKey("reason");
        assertThat(model.part(MeterRegistry.class)
                        .get("mendflow.engine.dead.letters")
                        .counter()
                        .count())
                .isOne();
    }

    @Test
    void aRefusedEngineIsDownWithTheReason() {
        exporter.send(writtenAt(1, model.clock().instant()));
        assertThatThrownBy(() -> new Exporter(model, "engine-2", 1, 1).send()).isInstanceOf(EngineRefused.class);

        Health down = health();

        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getDetails().get("reason")).asString().contains("engine-2");
    }

    private Health health() {
        return model.part(ExporterLag.class).health();
    }

    private static String writtenAt(long position, Instant at) {
        return """
                {"partitionId":1,"value":{},"key":-1,"position":%d,"timestamp":%d,"valueType":"CLOCK","recordType":"EVENT","intent":"PINNED"}""".formatted(position, at.toEpochMilli());
    }
}
