package dev.mendflow.engine.records;

/**
 * Records came from an engine, or from an epoch of its data, that had sent none before. Told after the commit and once for
 * each partition, to the replica that took the records and to no other.
 *
 * @param engine whose records they are
 */
public record EngineRecognised(EngineData engine) {}
