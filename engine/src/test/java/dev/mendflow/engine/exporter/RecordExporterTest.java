package dev.mendflow.engine.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordExporterTest {

    private TestIngest ingest;
    private BrokerSide broker;

    @BeforeEach
    void anIngest() throws IOException {
        ingest = new TestIngest();
        broker = BrokerSide.with(ingest.url(), 3);
    }

    @AfterEach
    void end() {
        ingest.close();
    }

    @Test
    void recordsGoInOrderAndInBatches() {
        RecordExporter exporter = broker.opened();

        LongStream.rangeClosed(1, 7).forEach(position -> broker.give(exporter, Records.at(position)));
        broker.tick();

        assertThat(ingest.committedPositions()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(ingest.batches()).extracting(List::size).containsExactly(3, 3, 1);
        assertThat(broker.position()).isEqualTo(7);
        assertThat(ingest.secrets).containsOnly("secret");
    }

    @Test
    void nothingIsAcknowledgedBeforeTheIngestHasCommitted() {
        ingest.status = lines -> 500;
        RecordExporter exporter = broker.opened();

        exporter.export(Records.at(1));
        broker.tick();

        assertThat(broker.acknowledged).isEmpty();
        assertThat(broker.waitingTasks()).isEqualTo(1);
    }

    @Test
    void afterFailuresEachRecordArrivesOnce() {
        AtomicInteger failures = new AtomicInteger(4);
        ingest.status = lines -> failures.getAndDecrement() > 0 ? 500 : 200;
        RecordExporter exporter = broker.opened();

        LongStream.rangeClosed(1, 10).forEach(position -> broker.give(exporter, Records.at(position)));
        settle(10);

        assertThat(ingest.committedPositions()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(broker.acknowledged).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aFullBatchHoldsTheBrokerBackInsteadOfGrowing() {
        ingest.close();
        RecordExporter exporter = broker.opened();
        LongStream.rangeClosed(1, 3).forEach(position -> exporter.export(Records.at(position)));

        assertThatThrownBy(() -> exporter.export(Records.at(4))).hasMessageContaining("position 4 waits");
        assertThatThrownBy(() -> exporter.export(Records.at(4))).hasMessageContaining("position 4 waits");

        assertThat(broker.acknowledged).isEmpty();
    }

    @Test
    void aRecordThatIsGivenTwiceIsSentOnce() {
        RecordExporter exporter = broker.opened();

        exporter.export(Records.at(1));
        exporter.export(Records.at(1));
        broker.tick();

        assertThat(ingest.committedPositions()).containsExactly(1L);
    }

    @Test
    void anIngestThatIsAheadDoesNotMakeTheExporterSkipARecord() {
        ingest.claims = 1000;
        RecordExporter exporter = broker.opened();

        LongStream.rangeClosed(1, 4).forEach(position -> broker.give(exporter, Records.at(position)));
        broker.tick();

        assertThat(broker.position()).isEqualTo(4);
        assertThat(ingest.committedPositions()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aBatchThatIsRefusedForItsContentGoesRecordByRecord() {
        ingest.status = lines -> lines.size() > 1 || lines.toString().contains("huge") ? 413 : 200;
        RecordExporter exporter = broker.opened();

        exporter.export(Records.at(1));
        exporter.export(Records.at(2, () -> "{\"position\":2,\"huge\":true}"));
        exporter.export(Records.at(3));
        broker.tick();

        assertThat(ingest.committedPositions()).containsExactly(1L, 2L, 3L);
        assertThat(ingest.committed.get(1)).contains("unserialisable").contains("413");
        assertThat(broker.position()).isEqualTo(3);
    }

    @Test
    void aRecordThatCannotBeWrittenIsSentAsSuch() {
        RecordExporter exporter = broker.opened();

        exporter.export(Records.at(1, () -> {
            throw new StackOverflowError("a \"deep\"\nrecord");
        }));
        exporter.export(Records.at(2));
        broker.tick();

        assertThat(ingest.committed).first().asString().contains("\"unserialisable\":\"java.lang.StackOverflowError");
        assertThat(ingest.committedPositions()).containsExactly(1L, 2L);
    }

    @Test
    void anEngineThatIsRefusedKeepsItsRecordsAndTriesAgain() {
        ingest.status = lines -> 409;
        RecordExporter exporter = broker.opened();
        exporter.export(Records.at(1));
        broker.tick();
        assertThat(broker.acknowledged).isEmpty();

        ingest.status = lines -> 200;
        settle(1);

        assertThat(ingest.committedPositions()).containsExactly(1L);
    }

    @Test
    void aSlowIngestCostsTimeAndNothingElse() {
        ingest.status = lines -> {
            BrokerSide.pause();
            return 200;
        };
        RecordExporter exporter = broker.opened();

        LongStream.rangeClosed(1, 9).forEach(position -> broker.give(exporter, Records.at(position)));
        broker.tick();

        assertThat(ingest.committedPositions()).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void theTrialInstanceTouchesNoNetwork() {
        new RecordExporter().configure(new BrokerSide(arguments(), Integer.MIN_VALUE));

        assertThat(ingest.requests).isEmpty();
    }

    @Test
    void aWrongArgumentKeepsTheBrokerFromStarting() {
        Map<String, Object> wrong = Map.of("url", ingest.url(), "engineid", "e", "batchsize", "many");

        assertThatThrownBy(() -> new RecordExporter().configure(new BrokerSide(wrong, 1)))
                .hasMessageContaining("batchsize")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> new RecordExporter().configure(new BrokerSide(Map.of(), 1)))
                .hasMessageContaining("url is missing");
    }

    @Test
    void anAppThatIsNotThereYetDoesNotKeepTheExporterFromOpening() {
        ingest.close();

        broker.opened();

        assertThat(broker.waitingTasks()).isEqualTo(1);
    }

    @Test
    void aClosedExporterLeavesNoTaskBehind() {
        RecordExporter exporter = broker.opened();

        exporter.close();
        broker.tick();

        assertThat(broker.waitingTasks()).isZero();
    }

    @Test
    void onlyEventsWithAReaderAreAskedFor() {
        broker.opened();

        assertThat(broker.filter.acceptType(RecordType.EVENT)).isTrue();
        assertThat(broker.filter.acceptType(RecordType.COMMAND)).isFalse();
        assertThat(broker.filter.acceptType(RecordType.COMMAND_REJECTION)).isFalse();
        assertThat(broker.filter.acceptValue(ValueType.JOB_BATCH)).isFalse();
        assertThat(broker.filter.acceptValue(ValueType.USER_TASK)).isTrue();
    }

    private Map<String, Object> arguments() {
        return Map.of("url", ingest.url(), "engineid", "engine-1");
    }

    private void settle(long position) {
        for (int i = 0; i < 100 && broker.position() < position; i++) {
            BrokerSide.pause();
            broker.tick();
        }
        assertThat(broker.position()).isEqualTo(position);
    }
}
