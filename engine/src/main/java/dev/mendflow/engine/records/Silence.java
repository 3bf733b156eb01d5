package dev.mendflow.engine.records;

import dev.mendflow.engine.broker.EngineReadiness;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * For how long no record has come although the engine took work. Each canary command leaves a record, so an engine that is
 * ready is quiet for a moment at most: longer silence means that its exporter does not send. Counted by a clock that cannot
 * be set, from look to look, so that time in which this program stood still itself is not held against the engine.
 */
class Silence {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final int CANARIES = 6;
    /** Canaries fall on partitions at random: none in fourteen turns happens once in a million. */
    private static final int TURNS = 14;

    private final Positions positions;
    private final EngineReadiness readiness;
    private final Duration canaryInterval;
    private final LongSupplier nanos;
    private final Map<Integer, Long> lastPositions = new HashMap<>();
    private final Map<Integer, Duration> quiet = new HashMap<>();
    private Duration allQuiet = Duration.ZERO;
    private long lookedAt;
    private @Nullable Instant readySince;

    Silence(Positions positions, EngineReadiness readiness, Duration canaryInterval, LongSupplier nanos) {
        this.positions = positions;
        this.readiness = readiness;
        this.canaryInterval = canaryInterval;
        this.nanos = nanos;
        this.lookedAt = nanos.getAsLong();
    }

    /** Looks whether something has come; whoever asks may do it in between too. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    synchronized void look() {
        List<Position> known = positions.all();
        Duration passed = passed();
        Instant ready = readiness.isReady() ? readiness.state().since() : null;
        if (ready == null || !ready.equals(readySince)) {
            readySince = ready;
            quiet.clear();
            allQuiet = Duration.ZERO;
            passed = Duration.ZERO;
        }
        boolean came = false;
        for (Position position : known) {
            Long before = lastPositions.put(position.partitionId(), position.last());
            boolean moved = before != null && before != position.last();
            Duration longer =
                    quiet.getOrDefault(position.partitionId(), Duration.ZERO).plus(passed);
            quiet.put(position.partitionId(), moved ? Duration.ZERO : longer);
            came |= moved;
        }
        allQuiet = came ? Duration.ZERO : allQuiet.plus(passed);
    }

    /** The longest that a partition is quiet by now: with one of them, up to the canary's interval when all is well. */
    synchronized Duration length() {
        return quiet.values().stream().max(Comparator.naturalOrder()).orElse(allQuiet);
    }

    /** Why that is too long, in words for people; null when it is not. */
    synchronized @Nullable String alarm() {
        if (allQuiet.compareTo(canaryInterval.multipliedBy(CANARIES)) > 0) {
            return lastPositions.isEmpty()
                    ? "The engine takes commands, but none of its records has ever come: it needs our exporter"
                    : "The engine takes commands, but none of its records has come for " + allQuiet.toSeconds()
                            + " s: its exporter does not send, or exporting is paused";
        }
        Duration ofOne = canaryInterval.multipliedBy((long) TURNS * quiet.size());
        return quiet.entrySet().stream()
                .filter(partition -> quiet.size() > 1 && partition.getValue().compareTo(ofOne) > 0)
                .map(partition -> "No record of partition " + partition.getKey() + " has come for "
                        + partition.getValue().toSeconds() + " s")
                .findFirst()
                .orElse(null);
    }

    private Duration passed() {
        long now = nanos.getAsLong();
        Duration passed = Duration.ofNanos(now - lookedAt);
        lookedAt = now;
        Duration most = BETWEEN_LOOKS.multipliedBy(2);
        return passed.compareTo(most) > 0 ? most : passed;
    }
}
