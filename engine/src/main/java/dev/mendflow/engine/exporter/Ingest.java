package dev.mendflow.engine.exporter;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The other end of the wire: takes a batch and says up to which position everything is committed. */
final class Ingest implements AutoCloseable {

    private static final Pattern POSITION = Pattern.compile("\"position\"\\s*:\\s*(-?\\d{1,18})");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final ExporterSettings settings;
    private final int partitionId;

    Ingest(ExporterSettings settings, int partitionId) {
        this.settings = settings;
        this.partitionId = partitionId;
    }

    /**
     * @param lines in order; none at all asks for the position only
     * @return the highest position that the ingest has committed
     * @throws IngestRefused when it answered, but not with a position
     * @throws IOException when it did not answer
     */
    long post(List<RecordLine> lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(settings.url())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-ndjson")
                .header("X-Engine-Id", settings.engineId())
                .header("X-Engine-Epoch", Integer.toString(settings.epoch()))
                .header("X-Partition-Id", Integer.toString(partitionId))
                .header("X-Ingest-Secret", settings.ingestSecret())
                .POST(HttpRequest.BodyPublishers.ofByteArray(RecordBatch.body(lines)))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher position = POSITION.matcher(response.body());
        if (response.statusCode() / 100 != 2 || !position.find()) {
            throw new IngestRefused(response.statusCode(), response.body());
        }
        return Long.parseLong(position.group(1));
    }

    /** Without waiting for requests under way: the actor that closes must not block. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
