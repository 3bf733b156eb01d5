package dev.mendflow.engine.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our settings in the broker's own words. */
final class EmbeddedOptions {

    private EmbeddedOptions() {}

    static BrokerOptions of(EngineSettings settings, DataDirectory directory) {
        Distribution distribution = Distribution.in(settings.distribution());
        return new BrokerOptions(
                distribution.directory(),
                directory.home(),
                archive(directory),
                ports(settings, directory),
                settings.heap(),
                flags(settings),
                environment(settings));
    }

    private static List<String> flags(EngineSettings settings) {
        return Stream.concat(Stream.of("-XX:+UseSerialGC"), settings.jvmOptions().stream())
                .toList();
    }

    /** Not for the very first start: recording more than doubles its time, and somebody is looking at it. */
    private static @Nullable Path archive(DataDirectory directory) {
        return directory.lastLaunch().isPresent() ? directory.home().resolve("broker.jsa") : null;
    }

    /** With free ports to choose, those of a broker that still runs from an earlier start come first. */
    private static EnginePorts ports(EngineSettings settings, DataDirectory directory) {
        if (!settings.ports().byName().containsValue(0)) {
            return settings.ports();
        }
        return directory
                .lastLaunch()
                .filter(last -> BrokerProcess.find(last.pid(), last.started()).isPresent())
                .map(LaunchState::ports)
                .orElseGet(() -> settings.ports().resolved());
    }

    private static Map<String, String> environment(EngineSettings settings) {
        Map<String, String> environment = new TreeMap<>();
        environment.put(
                "ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", settings.snapshotPeriod().toSeconds() + "s");
        environment.put(
                "ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", settings.logSegment().toBytes() + "B");
        environment.put(
                "ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING",
                settings.freeDisk().toBytes() + "B");
        environment.put(
                "ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION",
                settings.freeDisk().toBytes() / 2 + "B");
        environment.put("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", Integer.toString(settings.partitions()));
        environment.put(
                "ZEEBE_BROKER_EXPORTERS_RECORDS_ARGS_ORPHANSECONDS",
                Long.toString(settings.orphanPatience().toSeconds()));
        if (settings.controlledClock()) {
            environment.put("ZEEBE_CLOCK_CONTROLLED", "true");
        }
        if (!settings.skipPositions().isEmpty()) {
            environment.put(
                    "ZEEBE_BROKER_PROCESSING_SKIPPOSITIONS",
                    settings.skipPositions().stream().map(Object::toString).collect(Collectors.joining(",")));
        }
        return environment;
    }
}
