package dev.mendflow.engine.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exporter that the broker loads from our jar. It needs nothing but the JDK and what the broker brings along, never
 * throws for what a record contains, and acknowledges a position only when the ingest has committed it.
 *
 * <p>The broker makes two instances: one at its start only to try the configuration, which is never closed, and one for
 * each partition that it leads. So nothing is opened in {@code configure}; only the guard against orphans begins there.
 */
public final class RecordExporter implements Exporter {

    private static final Duration TICK = Duration.ofMillis(50);

    private Logger logger = LoggerFactory.getLogger(RecordExporter.class);
    private @Nullable ExporterSettings settings;
    private @Nullable OrphanGuard guard;
    private int partitionId;
    private @Nullable Controller controller;
    private @Nullable Delivery delivery;
    private @Nullable ScheduledTask nextTick;

    /** @throws IllegalArgumentException for a wrong argument, which keeps the broker from starting */
    @Override
    public void configure(Context context) {
        logger = context.getLogger();
        settings = ExporterSettings.from(context.getConfiguration().getArguments());
        guard = OrphanGuard.of(settings, logger);
        partitionId = context.getPartitionId();
        context.setFilter(new ProjectedRecords());
    }

    @Override
    public void open(Controller opened) {
        ExporterSettings configured = settings;
        OrphanGuard watching = guard;
        if (configured == null || watching == null) {
            throw new IllegalStateException("The exporter was opened before it was configured");
        }
        close();
        delivery = new Delivery(
                configured, new Ingest(configured, partitionId), opened, watching, logger, System::nanoTime);
        controller = opened;
        logger.info("Partition {} sends its records to {}", partitionId, configured.url());
        delivery.shakeHands();
        schedule();
    }

    @Override
    public void export(Record<?> record) {
        Delivery current = delivery;
        if (current == null) {
            throw new IllegalStateException("The exporter is not open");
        }
        try {
            current.take(record);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable t) {
            // An Error that leaves this method ends the exporter until the broker is restarted.
            throw new IllegalStateException("Record " + record.getPosition() + " could not be taken", t);
        }
    }

    @Override
    public void close() {
        Delivery open = delivery;
        delivery = null;
        controller = null;
        ScheduledTask scheduled = nextTick;
        nextTick = null;
        if (scheduled != null) {
            scheduled.cancel();
        }
        if (open != null) {
            open.close();
        }
    }

    private void schedule() {
        Controller open = controller;
        if (open != null) {
            nextTick = open.scheduleCancellableTask(TICK, this::tick);
        }
    }

    /** Whatever leaves a scheduled task, exception or error, would end the exporter for good. */
    private void tick() {
        try {
            Delivery current = delivery;
            if (current != null) {
                current.tick();
            }
        } catch (Throwable t) {
            logger.error("Records of partition {} could not be sent, trying again", partitionId, t);
        } finally {
            schedule();
        }
    }
}
