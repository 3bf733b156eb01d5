package dev.mendflow.engine.exporter;

import io.camunda.zeebe.exporter.api.context.Configuration;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.camunda.zeebe.protocol.record.Record;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the broker does with an exporter: one thread, a clock that the test turns, and the same record again after an exception. */
final class BrokerSide implements Context, Controller {

    final List<Long> acknowledged = new ArrayList<>();
    RecordFilter filter = new ProjectedRecords();

    private final Map<String, Object> arguments;
    private final int partitionId;
    private final List<Runnable> scheduled = new ArrayList<>();

    BrokerSide(Map<String, Object> arguments, int partitionId) {
        this.arguments = arguments;
        this.partitionId = partitionId;
    }

    static BrokerSide with(String url, int batchSize) {
        return new BrokerSide(
                Map.of(
                        "url",
                        url,
                        "engineid",
                        "engine-1",
                        "ingestsecret",
                        "secret",
                        "batchsize",
                        Integer.toString(batchSize)),
                1);
    }

    RecordExporter opened() {
        RecordExporter exporter = new RecordExporter();
        exporter.configure(this);
        exporter.open(this);
        return exporter;
    }

    /** Gives a record until it is taken, as the broker does, with the clock ticking in between. @return how often */
    int give(RecordExporter exporter, Record<?> record) {
        for (int attempt = 1; attempt <= 200; attempt++) {
            try {
                exporter.export(record);
                return attempt;
            } catch (RuntimeException again) {
                pause();
                tick();
            }
        }
        throw new AssertionError("The exporter never took the record");
    }

    void tick() {
        List<Runnable> due = List.copyOf(scheduled);
        scheduled.clear();
        due.forEach(Runnable::run);
    }

    int waitingTasks() {
        return scheduled.size();
    }

    long position() {
        return acknowledged.isEmpty() ? -1 : acknowledged.getLast();
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public MeterRegistry getMeterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Override
    public Logger getLogger() {
        return LoggerFactory.getLogger("exporter-under-test");
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public Configuration getConfiguration() {
        return new Configuration() {
            @Override
            public String getId() {
                return "records";
            }

            @Override
            public Map<String, Object> getArguments() {
                return arguments;
            }

            @Override
            public <T> T instantiate(Class<T> type) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public int getPartitionId() {
        return partitionId;
    }

    @Override
    public void setFilter(RecordFilter wanted) {
        filter = wanted;
    }

    @Override
    public void updateLastExportedRecordPosition(long position) {
        acknowledged.add(position);
    }

    @Override
    public void updateLastExportedRecordPosition(long position, byte[] metadata) {
        acknowledged.add(position);
    }

    @Override
    public long getLastExportedRecordPosition() {
        return position();
    }

    @Override
    public ScheduledTask scheduleCancellableTask(Duration delay, Runnable task) {
        scheduled.add(task);
        return () -> scheduled.remove(task);
    }

    @Override
    public Optional<byte[]> readMetadata() {
        return Optional.empty();
    }
}
