package dev.mendflow.engine.readmodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * What a real 8.6.0 broker has exported, one record a line. Another recording can be tried with the system property
 * {@code mendflow.golden}, the path of an uncompressed file.
 */
public final class GoldenStream {

    private static final String RECORDING = "/golden/engine-8.6.0.ndjson.gz";
    private static final String SECOND = "/golden/engine-8.6.0-with-commands.ndjson.gz";
    private static final Pattern DEFINITION =
            Pattern.compile("\"valueType\":\"(PROCESS|FORM|DECISION|DECISION_REQUIREMENTS)\"");
    private static final Pattern RECORD_KEY = Pattern.compile("\"key\":(\\d+),\"position\"");
    /** A key begins with its partition, 51 bits from the right. */
    private static final Pattern KEY = Pattern.compile("\\b22517998136\\d{5}\\b");

    private GoldenStream() {}

    public static List<String> lines() {
        String path = System.getProperty("mendflow.golden");
        try {
            return path == null ? recorded(RECORDING) : Files.readAllLines(Path.of(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All that the broker wrote, commands and rejections too, with tasks that were cancelled and jobs that timed out. */
    public static List<String> secondRecording() {
        try {
            return recorded(SECOND);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The definitions of the recording and the records of one instance. */
    public static List<String> definitionsAnd(long instance) {
        return lines().stream()
                .filter(line -> isDefinition(line) || line.contains("\"processInstanceKey\":" + instance))
                .toList();
    }

    /** The same as another partition would have written it: other keys, but those of the definitions. */
    public static List<String> onPartition(int partition, List<String> lines) {
        Set<String> shared = lines.stream()
                .filter(GoldenStream::isDefinition)
                .map(line -> RECORD_KEY
                        .matcher(line)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1))
                .collect(Collectors.toSet());
        long shift = (partition - 1) * (1L << 51);
        return lines.stream()
                .map(line -> line.replace("\"partitionId\":1,", "\"partitionId\":" + partition + ","))
                .map(line -> KEY.matcher(line)
                        .replaceAll(key -> shared.contains(key.group())
                                ? key.group()
                                : String.valueOf(Long.parseLong(key.group()) + shift)))
                .toList();
    }

    private static boolean isDefinition(String line) {
        return DEFINITION.matcher(line).find();
    }

    private static List<String> recorded(String resource) throws IOException {
        try (InputStream stream = Objects.requireNonNull(GoldenStream.class.getResourceAsStream(resource));
                InputStream plain = new GZIPInputStream(stream)) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
