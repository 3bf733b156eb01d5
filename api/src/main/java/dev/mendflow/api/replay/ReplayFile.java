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
     * @throws IllegalArgumentException naming the line that is not of the format
     * @throws IOException when the file cannot be read
     */
    public static List<SourceCase> read(Path file, int limit) throws IOException {
        Map<String, List<SourceEvent>> cases = new LinkedHashMap<>();
        try (var lines = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord line : lines) {
                String ref = line.get("case");
                if (!cases.containsKey(ref) && cases.size() >= limit) {
                    continue;
                }
                cases.computeIfAbsent(ref, key -> new ArrayList<>()).add(event(line));
            }
        }
        return cases.entrySet().stream()
                .map(entry -> new SourceCase(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static SourceEvent event(CSVRecord line) {
        Stage stage = Stage.of(line.get("stage"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Record %d: no such stage: %s".formatted(line.getRecordNumber(), line.get("stage"))));
        return new SourceEvent(
                Long.parseLong(line.get("t")), stage, line.get("detail"), line.get("priority"), line.get("place"));
    }
}
