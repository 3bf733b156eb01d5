package dev.mendflow.engine.records;

import dev.mendflow.engine.records.projection.EngineRecord;
import java.nio.charset.StandardCharsets;

/** One line of a batch. */
sealed interface Line {

    long position();

    /** The line as it came. */
    String raw();

    /** A line that is a record. */
    record Readable(EngineRecord record, byte[] bytes, int start, int end) implements Line {

        @Override
        public long position() {
            return record.position();
        }

        @Override
        public String raw() {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }
    }

    /** A line that is none, with its place in the log: the exporter could not write it, or we cannot read it. */
    record Unreadable(long position, String raw, String error) implements Line {}
}
