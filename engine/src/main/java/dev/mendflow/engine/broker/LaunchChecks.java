package dev.mendflow.engine.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What would make a broker die right after its start, said beforehand in words that help. */
final class LaunchChecks {

    private LaunchChecks() {}

    /** @throws EngineCannotStart naming the first thing that is in the way */
    static void before(BrokerOptions options, EngineSettings settings) {
        javaIsThere();
        diskHasRoom(options.home(), settings);
        options.ports().byName().forEach(LaunchChecks::portIsFree);
    }

    /** An older Java cannot even load this class; what may be missing is the command, in a Java that was cut down. */
    private static void javaIsThere() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java) && !Files.isExecutable(java.resolveSibling("java.exe"))) {
            throw new EngineCannotStart(
                    "The Java that the app runs on has no java command, which the broker is started with: " + java,
                    "Start the app with a full Java of version 21 or newer: the broker runs on the same.");
        }
    }

    private static void diskHasRoom(Path home, EngineSettings settings) {
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            long needed =
                    settings.freeDisk().toBytes() + 8 * settings.logSegment().toBytes();
            if (free < needed) {
                throw new EngineCannotStart(
                        "The disk of " + home
                                + " is nearly full: %d MB free, %d MB needed".formatted(free >> 20, needed >> 20),
                        "Free some space, move the directory with mendflow.engine.data-directory, or lower the reserve "
                                + "mendflow.engine.free-disk.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void portIsFree(String name, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new EngineCannotStart(
                    "Port " + port + " for the engine is taken by another program (mendflow.engine.ports." + name + ")",
                    "Stop that program, or set mendflow.engine.ports." + name
                            + " to another port; 0 takes any free one.",
                    taken);
        }
    }
}
