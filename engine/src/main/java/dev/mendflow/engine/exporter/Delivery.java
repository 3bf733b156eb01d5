package dev.mendflow.engine.exporter;

import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** Takes the records of one partition to the ingest. Runs on the exporter's actor only, so nothing here is locked. */
final class Delivery implements AutoCloseable {

    private static final long LOG_EVERY = 60_000_000_000L;
    private static final long LONGEST_PAUSE = 2_000_000_000L;
    private static final long HEARTBEAT_EVERY = 30_000_000_000L;

    private final Ingest ingest;
    private final Controller controller;
    private final RecordBatch batch;
    private final OrphanGuard orphanGuard;
    private final Logger logger;
    private final LongSupplier nanos;
    private long lastSeen = -1;
    private long acknowledged = -1;
    private long pause;
    private long notBefore;
    private long lastAttempt;
    private long lastLogged;
    private boolean failing;

    Delivery(
            ExporterSettings settings,
            Ingest ingest,
            Controller controller,
            OrphanGuard guard,
            Logger logger,
            LongSupplier nanos) {
        this.ingest = ingest;
        this.controller = controller;
        this.batch = new RecordBatch(settings.batchSize(), settings.batchBytes());
        this.orphanGuard = guard;
        this.logger = logger;
        this.nanos = nanos;
        this.notBefore = nanos.getAsLong();
        this.lastAttempt = notBefore;
        this.lastLogged = notBefore - LOG_EVERY;
    }

    /** Asks how far the ingest is: only to say so early in the log when it refuses this engine. */
    void shakeHands() {
        attempt(List.of());
    }

    /** @throws IllegalStateException when there is no room: the broker then gives the same record again, with its own back-off */
    void take(Record<?> record) {
        long position = record.getPosition();
        if (position <= lastSeen) {
            return;
        }
        RecordLine line = RecordLine.of(record);
        if (batch.hasNoRoomFor(line)) {
            deliver();
            if (batch.hasNoRoomFor(line)) {
                throw new IllegalStateException(
                        "The ingest does not take records at present; position " + position + " waits");
            }
        }
        batch.add(line);
        lastSeen = position;
    }

    /** What the clock does every 50 ms: send what is there, acknowledge when there is nothing. */
    void tick() {
        if (!batch.isEmpty()) {
            deliver();
        } else {
            acknowledge(lastSeen);
            if (nanos.getAsLong() - lastAttempt > HEARTBEAT_EVERY) {
                attempt(List.of());
            }
        }
    }

    private void deliver() {
        if (nanos.getAsLong() - notBefore < 0) {
            return;
        }
        attempt(batch.lines());
    }

    private void attempt(List<RecordLine> lines) {
        lastAttempt = nanos.getAsLong();
        try {
            settle(lines, ingest.post(lines));
            succeeded();
        } catch (IngestRefused refused) {
            orphanGuard.appAnswered();
            if (refused.concernsContent() && !lines.isEmpty()) {
                oneByOne(lines);
            } else {
                failed(refused);
            }
        } catch (IOException unreachable) {
            failed(unreachable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(e);
        }
    }

    private void oneByOne(List<RecordLine> lines) {
        try {
            for (RecordLine line : lines) {
                settle(List.of(line), postAlone(line));
            }
            succeeded();
        } catch (IngestRefused | IOException e) {
            failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(e);
        }
    }

    private long postAlone(RecordLine line) throws IOException, InterruptedException {
        try {
            return ingest.post(List.of(line));
        } catch (IngestRefused refused) {
            if (!refused.concernsContent()) {
                throw refused;
            }
            String reason = refused.getMessage() + " (" + line.json().length + " bytes)";
            return ingest.post(List.of(line.without(reason)));
        }
    }

    /**
     * Never beyond what was sent: the ingest of a broker that replays is far ahead, and has to see the replayed records
     * again to notice an engine whose history differs.
     */
    private void settle(List<RecordLine> sent, long committed) {
        if (sent.isEmpty()) {
            return;
        }
        long last = sent.getLast().position();
        long settled = Math.min(committed, last);
        batch.forgetThrough(settled);
        acknowledge(settled);
        if (settled < last) {
            throw new IngestRefused(200, "committed only up to " + committed + " of " + last);
        }
    }

    private void acknowledge(long position) {
        if (position > acknowledged) {
            controller.updateLastExportedRecordPosition(position);
            acknowledged = position;
        }
    }

    private void succeeded() {
        orphanGuard.appAnswered();
        if (failing) {
            logger.info("The ingest takes records again");
        }
        failing = false;
        pause = 0;
        notBefore = nanos.getAsLong();
    }

    private void failed(Exception cause) {
        long now = nanos.getAsLong();
        pause = pause == 0 ? 100_000_000L : Math.min(LONGEST_PAUSE, pause * 2);
        notBefore = now + pause;
        failing = true;
        if (now - lastLogged >= LOG_EVERY) {
            lastLogged = now;
            logger.warn("Records wait, the ingest does not take them: {}", cause.toString());
        }
    }

    @Override
    public void close() {
        ingest.close();
    }
}
