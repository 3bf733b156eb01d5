package dev.mendflow.engine.records;

import dev.mendflow.engine.records.projection.EngineRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Sees to it that rows and records belong together. An engine whose data was wiped, or restored to an older state,
 * gives places and keys a second time: applied on our rows, its records would be swallowed or mixed up.
 */
@Component
class IdentityGuard {

    private final Positions positions;
    private final RecordSamples samples;

    IdentityGuard(Positions positions, RecordSamples samples) {
        this.positions = positions;
        this.samples = samples;
    }

    /** Refuses another engine, and data from before a restore that has been seen already. */
    void checkSource(Source source) {
        positions.newestSource().ifPresent(known -> {
            if (!known.engineId().equals(source.engineId())) {
                throw new EngineRefused("The rows are of engine %s, the records of engine %s"
                        .formatted(known.engineId(), source.engineId()));
            }
            if (source.epoch() < known.epoch()) {
                throw new EngineRefused("The rows are of epoch %d of the engine's data, the records of epoch %d"
                        .formatted(known.epoch(), source.epoch()));
            }
        });
    }

    /** Refuses records that look different from what was at their places before. */
    void checkHistory(Position position, List<EngineRecord> records) {
        List<EngineRecord> replayed = records.stream()
                .filter(record -> record.position() <= position.last())
                .toList();
        if (replayed.isEmpty()) {
            return;
        }
        Map<Long, Long> known = known(position, replayed);
        for (EngineRecord record : replayed) {
            Fingerprint looks = Fingerprint.of(record);
            long before = Objects.requireNonNullElse(known.get(record.position()), looks.hash());
            if (before != looks.hash() || record.timestamp() > position.newestRecordAt()) {
                throw new EngineRefused("The record at position %d of partition %d is not the one that was there before"
                        .formatted(record.position(), record.partitionId()));
            }
        }
    }

    private Map<Long, Long> known(Position position, List<EngineRecord> replayed) {
        long first = replayed.getFirst().position();
        long last = replayed.getLast().position();
        Map<Long, Long> known = new HashMap<>(samples.between(position.partitionId(), first, last));
        position.recent().fingerprints().forEach(print -> known.put(print.position(), print.hash()));
        return known;
    }
}
