package dev.mendflow.engine.records;

/**
 * Which engine it is, and which of its pasts.
 *
 * @param engineId names the engine's data; a new one is drawn when the data begins anew
 * @param epoch counts how often that data was restored from a backup
 */
public record EngineData(String engineId, long epoch) {}
