package dev.mendflow.engine.records;

import dev.mendflow.engine.reading.Columns;
import dev.mendflow.engine.reading.Cursor;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.engine.records.projection.EngineRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Records that could not be applied: put aside so that the ones behind them can go on. */
@Component
public class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private static final int RAW = 1_000_000;
    private static final int ERROR = 4000;
    private static final int WORD = 100;

    private static final String COLUMNS =
            "select partition_id, record_position, value_type, intent, instance_key, error,"
                    + " stored_at, acknowledged_at, acknowledged_by, acknowledged_because from engine_dead_letter";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DeadLetters(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those that nobody has looked at yet, or those that somebody has, in the order of their places.
     *
     * @param cursor where the page before ended, null for the first
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    public Page<DeadLetter> search(boolean open, @Nullable String cursor, int limit) {
        Cursor after = cursor == null ? new Cursor(-1, -1) : Cursor.of(cursor);
        List<DeadLetter> found = jdbc.query(
                COLUMNS + " where acknowledged_at is " + (open ? "null" : "not null")
                        + " and (partition_id > ? or partition_id = ? and record_position > ?)"
                        + " order by partition_id, record_position fetch first ? rows only",
                DeadLetters::read,
                after.sort(),
                after.sort(),
                after.key(),
                limit + 1);
        return Page.of(found, limit, letter -> new Cursor(letter.partitionId(), letter.position()));
    }

    /** The one at this place. */
    public Optional<DeadLetter> find(int partitionId, long position) {
        return jdbc
                .query(
                        COLUMNS + " where partition_id = ? and record_position = ?",
                        DeadLetters::read,
                        partitionId,
                        position)
                .stream()
                .findFirst();
    }

    /** The record at this place as it came, at most a million characters. */
    public Optional<String> raw(int partitionId, long position) {
        return jdbc
                .queryForList(
                        "select raw_record from engine_dead_letter where partition_id = ? and record_position = ?",
                        String.class,
                        partitionId,
                        position)
                .stream()
                .findFirst();
    }

    /** How many nobody has looked at yet. */
    public int countOpen() {
        Integer count = jdbc.queryForObject(
                "select count(*) from engine_dead_letter where acknowledged_at is null", Integer.class);
        return count == null ? 0 : count;
    }

    /**
     * Marks one as looked at; it stays stored.
     *
     * @param by login of who looked at it
     * @param because why it is well like that
     * @return false when somebody else has, or there is none
     */
    public boolean acknowledge(int partitionId, long position, String by, String because) {
        return jdbc.update(
                        "update engine_dead_letter"
                                + " set acknowledged_at = ?, acknowledged_by = ?, acknowledged_because = ?"
                                + " where partition_id = ? and record_position = ? and acknowledged_at is null",
                        clock.millis(),
                        by,
                        because,
                        partitionId,
                        position)
                > 0;
    }

    /** Puts a line aside within the transaction of its batch, and says so in the log once that is committed. */
    void add(int partitionId, Line line, Failure failure) {
        @Nullable EngineRecord record = line instanceof Line.Readable readable ? readable.record() : null;
        @Nullable String valueType = record == null ? null : word(record.valueType());
        @Nullable String intent = record == null ? null : word(record.intent());
        jdbc.update(
                "insert into engine_dead_letter (partition_id, record_position, value_type, intent, instance_key,"
                        + " raw_record, error, stored_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                partitionId,
                line.position(),
                valueType,
                intent,
                record == null ? null : record.processInstanceKey(),
                storable(line.raw(), RAW),
                storable(failure.said(), ERROR),
                clock.millis());
        afterCommit(() -> LOG.error(
                "Record {} of partition {} ({}) could not be applied and was put aside: {}",
                line.position(),
                partitionId,
                valueType == null ? "unknown" : valueType + " " + intent,
                failure.kind()));
    }

    private static void afterCommit(Runnable told) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            told.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                told.run();
            }
        });
    }

    private static DeadLetter read(ResultSet row, int line) throws SQLException {
        @Nullable Instant acknowledgedAt = Columns.instantOrNull(row, "acknowledged_at");
        return new DeadLetter(
                row.getInt("partition_id"),
                row.getLong("record_position"),
                row.getString("value_type"),
                row.getString("intent"),
                Columns.longOrNull(row, "instance_key"),
                row.getString("error"),
                Columns.instant(row, "stored_at"),
                acknowledgedAt == null
                        ? null
                        : new DeadLetter.Acknowledgement(
                                acknowledgedAt,
                                row.getString("acknowledged_by"),
                                row.getString("acknowledged_because")));
    }

    /** Null where the record does not say; in one line whatever it says. */
    private static @Nullable String word(String text) {
        return text.isBlank() ? null : storable(text, WORD).replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** PostgreSQL stores no zero character and no half of a pair. */
    private static String storable(String text, int length) {
        String start = text.length() <= length ? text : text.substring(0, length);
        return start.replace('\u0000', '\uFFFD').replaceAll("\\p{Cs}", "\uFFFD");
    }
}
