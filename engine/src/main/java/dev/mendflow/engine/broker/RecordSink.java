package dev.mendflow.engine.broker;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a broker sends its records and as whom.
 *
 * @param url the ingest endpoint
 * @param engineId identity of the engine's data
 * @param epoch how often that data was restored from a backup, from 1
 * @param secret what the ingest asks for
 * @param parentPidFile the file that names the process the broker belongs to, or null for a broker that nobody owns
 */
public record RecordSink(
        URI url,
        String engineId,
        int epoch,
        String secret,
        @Nullable Path parentPidFile) {

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return url + " as " + engineId + " epoch " + epoch;
    }
}
