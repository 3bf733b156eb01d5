package dev.mendflow.api.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The server's processes on this machine, found through {@code /proc}: the one that listens on the server's port, and the
 * broker that it supervises.
 *
 * @param all name to process id; empty on another machine or another system
 */
public record LocalProcesses(Map<String, Long> all) {

    private static final String BROKER = "io.camunda.application.StandaloneBroker";
    private static final String LISTENING = "0A";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The processes behind a local address. */
    static LocalProcesses behind(URI url) {
        Map<String, Long> found = new LinkedHashMap<>();
        if (LOOPBACK.contains(url.getHost())) {
            listener(url.getPort() < 0 ? 80 : url.getPort()).ifPresent(app -> {
                found.put("app", app);
                broker(app).ifPresent(broker -> found.put("broker", broker));
            });
        }
        return new LocalProcesses(found);
    }

    /** The greatest resident memory that the process ever had, in MB; 0 when it is gone. */
    public static long peakMemoryMegabytes(long pid) {
        return lines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The processor time that the process used so far, in seconds; 0 when it is gone. */
    public static double processorSeconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(time -> time.toMillis() / 1000.0)
                .orElse(0.0);
    }

    private static Optional<Long> broker(long app) {
        List<ProcessHandle> brokers = ProcessHandle.allProcesses()
                .filter(process -> commandLine(process.pid()).contains(BROKER))
                .toList();
        // A broker that outlived its app was taken over and has another parent: the only one there is, then.
        return brokers.stream()
                .filter(process -> process.parent().map(ProcessHandle::pid).orElse(0L) == app)
                .findFirst()
                .or(() -> brokers.size() == 1 ? Optional.of(brokers.getFirst()) : Optional.empty())
                .map(ProcessHandle::pid);
    }

    private static String commandLine(long pid) {
        return String.join(" ", lines(Path.of("/proc/" + pid + "/cmdline"))).replace('\0', ' ');
    }

    private static Optional<Long> listener(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : lines(Path.of(table))) {
                String[] words = line.strip().split("\\s+");
                if (words.length > 9 && words[1].endsWith(":%04X".formatted(port)) && words[3].equals(LISTENING)) {
                    sockets.add("socket:[" + words[9] + "]");
                }
            }
        }
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holdsOne(pid, sockets))
                .findFirst();
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return List.of();
        }
    }
}
