package dev.mendflow.engine.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one broker process is started with.
 *
 * @param distribution the unpacked broker, a directory that contains {@code lib}
 * @param home where this broker keeps its data, its logs and the files we hand to it
 * @param classArchive the class-data archive that makes starts faster, or null for none; when it is not there yet, this
 *     start is slower and its orderly stop writes it
 * @param ports all of them given, no 0
 * @param heap the JVM's notation, such as {@code 512m}
 * @param flags further flags of the JVM
 * @param environment settings of the broker in its own notation, such as {@code ZEEBE_BROKER_DATA_SNAPSHOTPERIOD}
 */
public record BrokerOptions(
        Path distribution,
        Path home,
        @Nullable Path classArchive,
        EnginePorts ports,
        String heap,
        List<String> flags,
        Map<String, String> environment) {

    public BrokerOptions {
        flags = List.copyOf(flags);
        environment = Map.copyOf(environment);
    }

    /** The broker's log and snapshots. */
    public Path data() {
        return home.resolve("data");
    }

    /** The broker's log files, the output of its JVM and thread dumps. */
    public Path logs() {
        return home.resolve("logs");
    }
}
