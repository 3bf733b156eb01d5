package dev.mendflow.engine.exporter;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Lines that wait to be accepted, in the order of their positions, each at most once. */
final class RecordBatch {

    private final int maxRecords;
    private final int maxBytes;
    private final Deque<RecordLine> lines = new ArrayDeque<>();
    private long bytes;

    RecordBatch(int maxRecords, int maxBytes) {
        this.maxRecords = maxRecords;
        this.maxBytes = maxBytes;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether the line has to wait until what is here was accepted; a line that is too large for any batch goes alone. */
    boolean hasNoRoomFor(RecordLine line) {
        return lines.size() >= maxRecords || !lines.isEmpty() && bytes + line.json().length + 1 > maxBytes;
    }

    void add(RecordLine line) {
        lines.addLast(line);
        bytes += line.json().length + 1;
    }

    List<RecordLine> lines() {
        return List.copyOf(lines);
    }

    long lastPosition() {
        return lines.isEmpty() ? -1 : lines.getLast().position();
    }

    void forgetThrough(long position) {
        while (!lines.isEmpty() && lines.getFirst().position() <= position) {
            bytes -= lines.removeFirst().json().length + 1;
        }
    }

    static byte[] body(List<RecordLine> lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (RecordLine line : lines) {
            body.writeBytes(line.json());
            body.write('\n');
        }
        return body.toByteArray();
    }
}
