package dev.mendflow.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * For whom a Java process on this machine works: what its threads were doing whenever its flight recorder looked, while load ran.
 * What the compiler and the garbage collector take is not among it.
 */
final class ProcessorShares implements AutoCloseable {

    private static final String NAME = "shares";
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    private final long pid;
    private final Path recording;

    private ProcessorShares(long pid, Path recording) {
        this.pid = pid;
        this.recording = recording;
    }

    /** One part of the program, without the store; the store works for all of them. */
    enum Part {
        STORE("store", "org.h2.", "org.postgresql."),
        PROJECTION("projection", "dev.mendflow.engine.records."),
        STEPS("steps", "dev.mendflow.orchestration.Step"),
        PAGES_AND_API("pages and API", "org.apache.catalina."),
        OTHER("everything else");

        private final String title;
        private final List<String> packages;

        Part(String title, String... packages) {
            this.title = title;
            this.packages = List.of(packages);
        }

        String title() {
            return title;
        }

        /** Records come in by HTTP as well, and all of them ask the store: the first part that a stack names has it. */
        private static Part of(List<RecordedFrame> stack) {
            return Stream.of(values())
                    .filter(part -> stack.stream()
                            .map(frame -> frame.getMethod().getType().getName())
                            .anyMatch(type -> part.packages.stream().anyMatch(type::startsWith)))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** Begins to look at the process. */
    static ProcessorShares of(long pid) throws IOException, InterruptedException {
        ProcessorShares shares = new ProcessorShares(pid, Files.createTempFile("shares", ".jfr"));
        // Stacks of the program are deeper than the 64 frames that are kept otherwise; refused once it has recorded.
        shares.jcmd("JFR.configure", "stackdepth=400");
        if (shares.jcmd("JFR.start", "name=" + NAME, "settings=profile") != 0) {
            System.err.println("No shares: process " + pid + " cannot be looked at with " + JCMD);
        }
        return shares;
    }

    /** Ends looking; the share of each part, adding up to one, or nothing if the process could not be looked at. */
    Map<Part, Double> read() throws IOException, InterruptedException {
        jcmd("JFR.stop", "name=" + NAME, "filename=" + recording);
        Map<Part, Integer> seen = new EnumMap<>(Part.class);
        if (Files.size(recording) > 0) {
            try (RecordingFile events = new RecordingFile(recording)) {
                while (events.hasMoreEvents()) {
                    RecordedEvent event = events.readEvent();
                    if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                        seen.merge(Part.of(event.getStackTrace().getFrames()), 1, Integer::sum);
                    }
                }
            }
        }
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        Map<Part, Double> shares = new EnumMap<>(Part.class);
        seen.forEach((part, samples) -> shares.put(part, (double) samples / all));
        return shares;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(recording);
    }

    private int jcmd(String... command) throws IOException, InterruptedException {
        List<String> line = Stream.concat(Stream.of(JCMD.toString(), Long.toString(pid)), Stream.of(command))
                .toList();
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
