package dev.mendflow.engine.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.nio.charset.StandardCharsets;

/** One record as it travels: a line of JSON without its line break. */
record RecordLine(long position, int partitionId, byte[] json) {

    /** Serialises at once, since the broker reuses the record's buffers. A record that cannot be serialised says so itself. */
    static RecordLine of(Record<?> record) {
        try {
            byte[] json = record.toJson().getBytes(StandardCharsets.UTF_8);
            return new RecordLine(record.getPosition(), record.getPartitionId(), json);
        } catch (Throwable broken) {
            return unreadable(record.getPosition(), record.getPartitionId(), broken.toString());
        }
    }

    /** The same place in the log with a reason instead of the content, so that one record never holds up those behind it. */
    RecordLine without(String reason) {
        return unreadable(position, partitionId, reason);
    }

    private static RecordLine unreadable(long position, int partitionId, String reason) {
        String json = "{\"position\":%d,\"partitionId\":%d,\"unserialisable\":\"%s\"}"
                .formatted(position, partitionId, escaped(reason));
        return new RecordLine(position, partitionId, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().limit(500).forEach(c -> {
            boolean plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
            escaped.append(plain ? Character.toString(c) : "?");
        });
        return escaped.toString();
    }
}
