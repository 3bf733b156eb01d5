package dev.mendflow.engine.records;

import dev.mendflow.engine.readmodel.ReadModel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hands in records like the one in the broker. */
public final class Exporter {

    private final ReadModel model;
    private final Source source;

    public Exporter(ReadModel model) {
        this(model, "engine-1", 1, 1);
    }

    public Exporter(ReadModel model, String engineId, long epoch, int partitionId) {
        this.model = model;
        this.source = new Source(engineId, epoch, partitionId);
    }

    public long send(List<String> lines) {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return model.part(RecordIngest.class)
                .ingest(source, model.part(BatchReader.class).read(body, source.partitionId()));
    }

    public long send(String... lines) {
        return send(List.of(lines));
    }
}
