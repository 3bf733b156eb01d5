package dev.mendflow.engine.broker;

/**
 * Which engine this is, kept beside its data.
 *
 * @param engineId drawn when the data directory was made
 * @param epoch how often the data was restored from a backup, from 1
 * @param ingestSecret what its exporter presents with each batch
 */
public record EngineIdentity(String engineId, int epoch, String ingestSecret) {

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return engineId + " epoch " + epoch;
    }
}
