package dev.mendflow.engine.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line and the whole environment of a broker process. */
record BrokerCommand(List<String> line, Map<String, String> environment) {

    static final String MAIN_CLASS = "io.camunda.application.StandaloneBroker";

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final String LOOPBACK = "127.0.0.1";

    static BrokerCommand of(BrokerOptions options, RecordSink sink) {
        return new BrokerCommand(commandLine(options), environment(options, sink));
    }

    static Path exporterJar(BrokerOptions options) {
        return options.home().toAbsolutePath().resolve("exporter.jar");
    }

    static Path logConfiguration(BrokerOptions options) {
        return options.home().toAbsolutePath().resolve("log4j2.xml");
    }

    /** What tells a broker of this directory from all other processes. */
    static String mark(BrokerOptions options) {
        return "-Dengine.logs=" + options.logs().toAbsolutePath();
    }

    /** What the child needs to start at all; everything else, above all the database's password, stays with us. */
    static Map<String, String> inherited(Map<String, String> ours) {
        Map<String, String> kept = new TreeMap<>();
        for (String name : List.of("PATH", "TMPDIR", "TZ", "LANG", "SystemRoot", "TEMP")) {
            String setting = ours.get(name);
            if (setting != null) {
                kept.put(name, setting);
            }
        }
        return kept;
    }

    private static List<String> commandLine(BrokerOptions options) {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // A process group of its own: Ctrl-C in the terminal stops the app, and the app stops the broker in order.
            line.add(SETSID.toString());
        }
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + options.heap());
        line.add("-XX:+ExitOnOutOfMemoryError");
        if (options.classArchive() != null) {
            line.add("-XX:+AutoCreateSharedArchive");
            line.add(ARCHIVE + options.classArchive().toAbsolutePath());
        }
        // The archive is a convenience: one that does not fit is replaced and not worth a line on the console.
        line.add("-Xlog:disable");
        line.add("-Xlog:all=error,cds=off,aot=off:stderr");
        line.add("-Dfile.encoding=UTF-8");
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("--sun-misc-unsafe-memory-access=allow");
        line.add("-Dlog4j.configurationFile=" + logConfiguration(options));
        line.add(mark(options));
        line.addAll(options.flags());
        line.add("-cp");
        line.add(options.distribution().toAbsolutePath().resolve("lib") + "/*");
        line.add(MAIN_CLASS);
        return List.copyOf(line);
    }

    private static Map<String, String> environment(BrokerOptions options, RecordSink sink) {
        Map<String, String> environment = new TreeMap<>(inherited(System.getenv()));
        EnginePorts ports = options.ports();
        environment.put("ZEEBE_BROKER_NETWORK_HOST", LOOPBACK);
        environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", LOOPBACK);
        environment.put("SERVER_ADDRESS", LOOPBACK);
        environment.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        environment.put("ZEEBE_BROKER_GATEWAY_ENABLE", "true");
        environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", Integer.toString(ports.gateway()));
        environment.put("SERVER_PORT", Integer.toString(ports.rest()));
        environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", Integer.toString(ports.command()));
        environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", Integer.toString(ports.internal()));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management()));
        environment.put(
                "ZEEBE_BROKER_DATA_DIRECTORY", options.data().toAbsolutePath().toString());
        environment.put("LOGGING_CONFIG", logConfiguration(options).toString());
        // The engine takes fewer requests at a time for each that lasts longer than this, by default 200 ms and down to
        // one: a busy machine refuses nearly all then, though it could do them. Our own callers are few and wait.
        environment.put("ZEEBE_BROKER_BACKPRESSURE_AIMD_REQUESTTIMEOUT", "1s");
        environment.put("ZEEBE_BROKER_BACKPRESSURE_AIMD_MINLIMIT", "100");
        environment.putAll(exporter(options, sink));
        environment.putAll(options.environment());
        return Map.copyOf(environment);
    }

    private static Map<String, String> exporter(BrokerOptions options, RecordSink sink) {
        String prefix = "ZEEBE_BROKER_EXPORTERS_RECORDS_";
        Map<String, String> exporter = new TreeMap<>();
        exporter.put(prefix + "CLASSNAME", ExporterJar.CLASS_NAME);
        exporter.put(prefix + "JARPATH", exporterJar(options).toString());
        exporter.put(prefix + "ARGS_URL", sink.url().toString());
        exporter.put(prefix + "ARGS_ENGINEID", sink.engineId());
        exporter.put(prefix + "ARGS_EPOCH", Integer.toString(sink.epoch()));
        exporter.put(prefix + "ARGS_INGESTSECRET", sink.secret());
        if (sink.parentPidFile() != null) {
            exporter.put(
                    prefix + "ARGS_PARENTPIDFILE",
                    sink.parentPidFile().toAbsolutePath().toString());
        }
        return exporter;
    }

    /** What decides how the broker behaves, which the class archive does not. */
    List<String> lineWithoutArchive() {
        return line.stream().filter(word -> !word.contains("SharedArchive")).toList();
    }

    /** Without the environment, which carries the ingest's secret. */
    @Override
    public String toString() {
        return String.join(" ", line);
    }
}
