package dev.mendflow.api.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A log in the replay format: comma-separated {@code t,case,stage,detail,priority,place} in UTF-8 with a header. */
public final class ReplayFile {

    private static final List<String> COLUMNS = List.of("t", "case", "stage", "detail", "priority", "place");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private ReplayFile() {}

    /**
     * Reads the cases in the order of their first line.
     *
     * @param limit how many cases at most; later ones are left out whole
     * @throws IllegalArgumentException naming the column or the line that is not of the format
     * @throws IOException when the file cannot be read
     */
    public static List<SourceCase> read(Path file, int limit) throws IOException {
        Map<String, List<SourceEvent>> cases = new LinkedHashMap<>();
        try (var lines = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            refuseOtherColumns(lines.getHeaderNames());
            for (CSVRecord line : lines) {
                SourceEvent event = event(line);
                String ref = line.get("case");
                if (!cases.containsKey(ref) && cases.size() >= limit) {
                    continue;
                }
                cases.computeIfAbsent(ref, key -> new ArrayList<>()).add(event);
            }
        }
        return cases.entrySet().stream()
                .map(entry -> new SourceCase(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static void refuseOtherColumns(List<String> header) {
        List<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("No column %s; a log begins with the line %s"
                    .formatted(String.join(", ", missing), String.join(",", COLUMNS)));
        }
    }

    private static SourceEvent event(CSVRecord line) {
        if (line.size() < COLUMNS.size()) {
            throw new IllegalArgumentException("Record %d: %d columns instead of %d"
                    .formatted(line.getRecordNumber(), line.size(), COLUMNS.size()));
        }
        Stage stage = Stage.of(line.get("stage"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Record %d: no such stage: %s".formatted(line.getRecordNumber(), line.get("stage"))));
        return new SourceEvent(second(line), stage, line.get("detail"), line.get("priority"), line.get("place"));
    }

    private static long second(CSVRecord line) {
        try {
            return Long.parseLong(line.get("t"));
        } catch (NumberFormatException word) {
            throw new IllegalArgumentException(
                    "Record %d: t is not a number of seconds: %s".formatted(line.getRecordNumber(), line.get("t")),
                    word);
        }
    }
}
