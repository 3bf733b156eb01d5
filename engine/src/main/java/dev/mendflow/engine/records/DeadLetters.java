package dev.mendflow.engine.records;

import dev.mendflow.engine.reading.Columns;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Records that could not be applied: put aside so that the ones behind them can go on. */
@Component
public class DeadLetters {

    private static final int RAW = 1_000_000;
    private static final int ERROR = 4000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DeadLetters(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest 200 that nobody has looked at yet. */
    public List<DeadLetter> open() {
        return jdbc.query(
                "select * from engine_dead_letter where acknowledged_at is null"
                        + " order by stored_at, partition_id, record_position fetch first 200 rows only",
                (row, line) -> new DeadLetter(
                        row.getInt("partition_id"),
                        row.getLong("record_position"),
                        row.getString("raw_record"),
                        row.getString("error"),
                        Columns.instant(row, "stored_at")));
    }

    /** How many nobody has looked at yet. */
    public int countOpen() {
        Integer count = jdbc.queryForObject(
                "select count(*) from engine_dead_letter where acknowledged_at is null", Integer.class);
        return count == null ? 0 : count;
    }

    /** Marks one as looked at; it stays stored. */
    public void acknowledge(int partitionId, long position) {
        jdbc.update(
                "update engine_dead_letter set acknowledged_at = ?"
                        + " where partition_id = ? and record_position = ? and acknowledged_at is null",
                clock.millis(),
                partitionId,
                position);
    }

    void add(int partitionId, long position, String raw, String error) {
        jdbc.update(
                "insert into engine_dead_letter (partition_id, record_position, raw_record, error, stored_at)"
                        + " values (?, ?, ?, ?, ?)",
                partitionId,
                position,
                storable(raw, RAW),
                storable(error, ERROR),
                clock.millis());
    }

    /** PostgreSQL stores no zero character and no half of a pair. */
    private static String storable(String text, int length) {
        String start = text.length() <= length ? text : text.substring(0, length);
        return start.replace('\u0000', '\uFFFD').replaceAll("\\p{Cs}", "\uFFFD");
    }
}
