package dev.mendflow.engine.broker;

import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What is remembered of the broker that was started last, for an app that is started again.
 *
 * @param pid its process
 * @param started when the process started, since numbers of processes are given out again
 * @param fingerprint of everything it was started with
 * @param ports where it listens
 */
record LaunchState(long pid, Instant started, String fingerprint, EnginePorts ports) {

    Properties asProperties() {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("started", started.toString());
        properties.setProperty("fingerprint", fingerprint);
        ports.byName().forEach((name, port) -> properties.setProperty("port." + name, port.toString()));
        return properties;
    }

    /** Empty when the file was written by something else or only in part. */
    static Optional<LaunchState> from(Properties properties) {
        try {
            return Optional.of(new LaunchState(
                    Long.parseLong(properties.getProperty("pid")),
                    Instant.parse(properties.getProperty("started")),
                    properties.getProperty("fingerprint"),
                    new EnginePorts(
                            Integer.parseInt(properties.getProperty("port.gateway")),
                            Integer.parseInt(properties.getProperty("port.rest")),
                            Integer.parseInt(properties.getProperty("port.command")),
                            Integer.parseInt(properties.getProperty("port.internal")),
                            Integer.parseInt(properties.getProperty("port.management")))));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
