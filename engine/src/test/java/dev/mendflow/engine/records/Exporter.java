package dev.mendflow.engine.records;

import dev.mendflow.engine.readmodel.ReadModel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hands in records like the one in the broker. */
final class Exporter {

    private final ReadModel model;
    private final Source source;

    Exporter(ReadModel model) {
        this(model, "engine-1", 1, 1);
    }

    Exporter(ReadModel model, String engineId, long epoch, int partitionId) {
        this.model = model;
        this.source = new Source(engineId, epoch, partitionId);
    }

    long send(List<String> lines) {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return model.part(RecordIngest.class)
                .ingest(source, model.part(BatchReader.class).read(body, source.partitionId()));
    }

    long send(String... lines) {
        return send(List.of(lines));
    }
}
