package dev.mendflow.api.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table of the demo organisation, kept as a file that anybody can edit. */
final class DemoTable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoTable() {}

    /** The rows of {@code demo/<name>.csv}. */
    static List<CSVRecord> rows(String name) {
        String path = "/demo/" + name + ".csv";
        try (InputStream file = DemoTable.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The class path has no " + path);
            }
            return FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
