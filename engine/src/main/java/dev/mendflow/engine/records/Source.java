package dev.mendflow.engine.records;

/**
 * Where records come from.
 *
 * @param engineId names the engine's data; a new one is drawn when the data begins anew
 * @param epoch counts how often that data was restored from a backup
 * @param partitionId the partition whose log is read
 */
record Source(String engineId, long epoch, int partitionId) {

    EngineData data() {
        return new EngineData(engineId, epoch);
    }
}
