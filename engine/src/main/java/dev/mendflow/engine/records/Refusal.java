package dev.mendflow.engine.records;

import java.time.Instant;

/**
 * An engine whose records are not accepted. It stands until records of that partition are accepted again.
 *
 * @param partitionId the partition
 * @param engineId who tried
 * @param epoch the epoch of its data
 * @param reason why not, for people
 * @param firstAt since when
 * @param lastAt the last attempt
 * @param attempts how often
 */
public record Refusal(
        int partitionId, String engineId, long epoch, String reason, Instant firstAt, Instant lastAt, int attempts) {}
