package dev.mendflow.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every batch of records that the engine handed to the app, in the order of arrival and over all its lives, repeated
 * ones included: what the read model was folded from.
 */
final class RecordTape {

    static final String PATH = "/engine/records";
    private static final List<String> HEADERS = List.of("X-Engine-Id", "X-Engine-Epoch", "X-Partition-Id");

    private final Path file;

    RecordTape(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /**
     * A batch as it came.
     *
     * @param headers who sent it, in the order of {@link #HEADERS}
     */
    record Batch(List<String> headers, byte[] body) {

        List<String> lines() {
            return new String(body, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    /** Appends a batch; one write, so that a killed process leaves a whole batch or a torn last one. */
    synchronized void add(List<String> headers, byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes);
                var tape = new FileOutputStream(file.toFile(), true)) {
            for (String header : headers) {
                out.writeUTF(header);
            }
            out.writeInt(body.length);
            out.write(body);
            tape.write(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> headerNames() {
        return HEADERS;
    }

    /** What is done with a batch. */
    interface Reader {
        void read(Batch batch) throws IOException, InterruptedException;
    }

    /**
     * Reads all batches, one at a time: a long run has gigabytes of them. A torn one at the end of a killed process's life
     * would show as nonsense and fails the reader.
     */
    void read(Reader reader) throws IOException, InterruptedException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (Batch batch = next(in); batch != null; batch = next(in)) {
                reader.read(batch);
            }
        }
    }

    private static @Nullable Batch next(DataInputStream in) throws IOException {
        try {
            List<String> headers = List.of(in.readUTF(), in.readUTF(), in.readUTF());
            return new Batch(headers, in.readNBytes(in.readInt()));
        } catch (EOFException end) {
            return null;
        }
    }

    /** Plays all batches to another app's ingest and fails when one is not taken. */
    void play(URI app, String secret) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            read(batch -> {
                HttpRequest.Builder request = HttpRequest.newBuilder(app.resolve(PATH))
                        .header("Content-Type", "application/x-ndjson")
                        .header("X-Ingest-Secret", secret)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(batch.body()));
                for (int i = 0; i < HEADERS.size(); i++) {
                    request.header(HEADERS.get(i), batch.headers().get(i));
                }
                HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    throw new AssertionError("ingest answered " + response.statusCode() + " " + response.body());
                }
            });
        }
    }
}
