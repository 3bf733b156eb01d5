package dev.mendflow.engine.records;

import java.time.Instant;

/**
 * A record that could not be applied.
 *
 * @param partitionId its partition
 * @param position its place in the log
 * @param raw the record as it came, at most a million characters
 * @param error why it could not be applied
 * @param storedAt when it was put aside
 */
public record DeadLetter(int partitionId, long position, String raw, String error, Instant storedAt) {}
