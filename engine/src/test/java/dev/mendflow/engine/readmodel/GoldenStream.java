package dev.mendflow.engine.readmodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * What a real 8.6.0 broker has exported, one record a line. Another recording can be tried with the system property
 * {@code mendflow.golden}, the path of an uncompressed file.
 */
public final class GoldenStream {

    private static final String RECORDING = "/golden/engine-8.6.0.ndjson.gz";

    private GoldenStream() {}

    public static List<String> lines() {
        String path = System.getProperty("mendflow.golden");
        try {
            return path == null ? recorded() : Files.readAllLines(Path.of(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> recorded() throws IOException {
        try (InputStream stream = Objects.requireNonNull(GoldenStream.class.getResourceAsStream(RECORDING));
                InputStream plain = new GZIPInputStream(stream)) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
