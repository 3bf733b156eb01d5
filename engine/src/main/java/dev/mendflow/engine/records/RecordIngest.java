package dev.mendflow.engine.records;

import dev.mendflow.engine.records.projection.EngineRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes batches of records and applies each in one transaction together with the position, so that a record takes
 * effect once however often it is handed in. Nothing else happens for a record: a replay would make it happen again.
 */
@Component
class RecordIngest {

    private final Positions positions;
    private final IdentityGuard guard;
    private final RecordSamples samples;
    private final Refusals refusals;
    private final RecordApplier applier;
    private final ChangedKeys changedKeys;
    private final IngestMeters meters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordIngest(
            Positions positions,
            IdentityGuard guard,
            RecordSamples samples,
            Refusals refusals,
            RecordApplier applier,
            ChangedKeys changedKeys,
            IngestMeters meters,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.positions = positions;
        this.guard = guard;
        this.samples = samples;
        this.refusals = refusals;
        this.applier = applier;
        this.changedKeys = changedKeys;
        this.meters = meters;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Applies the lines that have not been applied yet.
     *
     * @return the position that is committed now
     * @throws EngineRefused when the records do not belong to the rows; this is stored
     */
    long ingest(Source source, List<Line> lines) {
        try {
            Outcome outcome = Objects.requireNonNull(transaction.execute(status -> apply(source, lines)));
            if (outcome.recognised()) {
                events.publishEvent(new EngineRecognised(source.data()));
            }
            RecordsApplied applied = outcome.applied();
            if (applied != null) {
                meters.applied(outcome.applies(), outcome.dead(), outcome.readable(), clock.millis());
                events.publishEvent(applied);
            }
            return outcome.position().last();
        } catch (EngineRefused refused) {
            transaction.executeWithoutResult(status -> refusals.add(source, String.valueOf(refused.getMessage())));
            throw refused;
        }
    }

    private Outcome apply(Source source, List<Line> lines) {
        @Nullable Position known = positions.lock(source.partitionId()).orElse(null);
        boolean recognised = known == null || !known.source().equals(source);
        Position before = admit(source, known, lines);
        List<Line> fresh = fresh(before.last(), lines);
        if (fresh.isEmpty()) {
            return new Outcome(before, recognised, 0, 0, List.of(), null);
        }
        int dead = applier.apply(source.partitionId(), fresh);
        Position after = advance(before, fresh);
        positions.update(after);
        List<EngineRecord> readable = records(fresh);
        RecordsApplied applied = changedKeys.of(source.partitionId(), after.last(), readable);
        Set<Long> withTasks = ChangedKeys.instancesWithTasks(readable);
        if (!withTasks.isEmpty()) {
            events.publishEvent(new UserTasksRecorded(withTasks));
        }
        return new Outcome(after, recognised, fresh.size(), dead, readable, applied);
    }

    private Position admit(Source source, @Nullable Position known, List<Line> lines) {
        guard.checkSource(source);
        refusals.clear(source.partitionId());
        if (known == null) {
            positions.add(Position.start(source));
            return Position.start(source);
        }
        guard.checkHistory(known, records(lines));
        if (known.source().equals(source)) {
            return known;
        }
        positions.update(known.readBy(source));
        return known.readBy(source);
    }

    /** Positions rise within a batch; a line that comes twice is applied once. */
    private static List<Line> fresh(long watermark, List<Line> lines) {
        List<Line> fresh = new ArrayList<>();
        long last = watermark;
        for (Line line : lines) {
            if (line.position() > last) {
                fresh.add(line);
                last = line.position();
            }
        }
        return fresh;
    }

    private Position advance(Position before, List<Line> fresh) {
        List<EngineRecord> records = records(fresh);
        List<Fingerprint> looks = records.stream().map(Fingerprint::of).toList();
        samples.keep(before.partitionId(), looks);
        long lastRecordAt =
                records.isEmpty() ? before.lastRecordAt() : records.getLast().timestamp();
        long newest = records.stream().mapToLong(EngineRecord::timestamp).max().orElse(0);
        return new Position(
                before.source(),
                fresh.getLast().position(),
                lastRecordAt,
                Math.max(newest, before.newestRecordAt()),
                clock.millis(),
                before.recent().and(looks));
    }

    private static List<EngineRecord> records(List<Line> lines) {
        return lines.stream()
                .filter(Line.Readable.class::isInstance)
                .map(line -> ((Line.Readable) line).record())
                .toList();
    }

    private record Outcome(
            Position position,
            boolean recognised,
            int applies,
            int dead,
            List<EngineRecord> readable,
            @Nullable RecordsApplied applied) {}
}
