package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.broker.EngineReadiness;
import dev.mendflow.engine.broker.KnownReadiness;
import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.ReadModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SilenceTest {

    private static ReadModel model;

    private final AtomicLong nanos = new AtomicLong();
    private final EngineReadiness readiness = KnownReadiness.ready();
    private Silence silence;
    private ExporterLag lag;
    private long position;

    @BeforeEach
    void aReadModelWhoseEngineIsReady() {
        model.jdbc().update("delete from engine_position");
        model.jdbc().update("delete from engine_record_sample");
        silence = new Silence(model.part(Positions.class), readiness, Duration.ofSeconds(10), nanos::get);
        lag = new ExporterLag(
                model.part(Positions.class),
                model.part(Refusals.class),
                model.part(DeadLetters.class),
                silence,
                model.part(Clock.class));
    }

    @BeforeAll
    static void open() {
        model = ReadModel.on(Database.H2);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void anEngineThatTakesCommandsButSendsNoRecordsIsDown() {
        recordComes(1);
        passes(Duration.ofSeconds(50));
        assertThat(lag.health().getStatus()).isEqualTo(Status.UP);

        passes(Duration.ofSeconds(15));

        Health down = lag.health();
        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getDetails()).containsEntry("lagSeconds", 65L);
        assertThat(down.getDetails().get("reason")).asString().contains("takes commands", "65 s");
        assertThat(gauge()).isEqualTo(65);
    }

    @Test
    void anEngineOfWhichNoRecordEverCameNeedsAnExporter() {
        passes(Duration.ofSeconds(70));

        assertThat(lag.health().getDetails().get("reason")).asString().contains("needs our exporter");
    }

    @Test
    void theFirstRecordEndsIt() {
        recordComes(1);
        passes(Duration.ofMinutes(5));
        recordComes(1);

        assertThat(lag.health().getStatus()).isEqualTo(Status.UP);
        assertThat(gauge()).isZero();
    }

    @Test
    void anEngineThatTakesNoCommandsOwesNoRecords() {
        recordComes(1);
        KnownReadiness.isLost(readiness);
        passes(Duration.ofHours(1));
        assertThat(lag.health().getStatus()).isEqualTo(Status.UP);

        KnownReadiness.becomesReady(readiness);
        passes(Duration.ofSeconds(50));

        assertThat(lag.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void eachStartOfTheEngineIsGivenItsTime() {
        recordComes(1);
        passes(Duration.ofSeconds(50));
        KnownReadiness.isLost(readiness);
        KnownReadiness.becomesReady(readiness);

        passes(Duration.ofSeconds(50));

        assertThat(lag.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void timeInWhichTheProgramItselfStoodStillDoesNotCount() {
        recordComes(1);

        nanos.addAndGet(Duration.ofMinutes(20).toNanos());

        assertThat(lag.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aClockThatIsSetChangesNothing() {
        recordComes(1);
        model.clock().advance(Duration.ofDays(3));
        assertThat(lag.health().getStatus()).isEqualTo(Status.UP);

        model.clock().advance(Duration.ofDays(-6));
        passes(Duration.ofSeconds(65));

        assertThat(lag.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void onePartitionOfSeveralHasLongerSinceCanariesFallAtRandom() {
        recordComes(1);
        recordComes(2);
        for (int minute = 0; minute < 4; minute++) {
            passes(Duration.ofSeconds(55));
            recordComes(1);
        }
        assertThat(lag.health().getStatus()).isEqualTo(Status.UP);

        passes(Duration.ofSeconds(50));
        recordComes(1);
        passes(Duration.ofSeconds(20));

        assertThat(lag.health().getDetails().get("reason")).asString().contains("partition 2");
    }

    private void recordComes(int partition) {
        new Exporter(model, "engine-1", 1, partition)
                .send("""
                        {"partitionId":%d,"value":{},"key":-1,"position":%d,"timestamp":%d,"valueType":"CLOCK","recordType":"EVENT","intent":"PINNED"}""".formatted(partition, ++position, model.clock().millis()));
        silence.look();
    }

    /** With a look every five seconds, as in the program. */
    private void passes(Duration time) {
        for (int looks = 0; looks < time.toSeconds() / 5; looks++) {
            nanos.addAndGet(Duration.ofSeconds(5).toNanos());
            silence.look();
        }
    }

    private double gauge() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        lag.bindTo(registry);
        return registry.get("mendflow.engine.lag.now").gauge().value();
    }
}
