package dev.mendflow.engine.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far each partition has been read. Whoever holds the lock of a partition's row may apply its records. */
@Component
class Positions {

    private static final String COLUMNS = "select partition_id, engine_id, epoch, last_position, last_record_at,"
            + " newest_record_at, applied_at, recent_fingerprints from engine_position";

    private final JdbcTemplate jdbc;

    Positions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Position> all() {
        return jdbc.query(COLUMNS + " order by partition_id", Positions::read);
    }

    /** Whose records came last, in the newest epoch that any partition has sent. */
    Optional<Source> newestSource() {
        return all().stream().map(Position::source).max(Comparator.comparingLong(Source::epoch));
    }

    Optional<Position> lock(int partitionId) {
        return jdbc.query(COLUMNS + " where partition_id = ? for update", Positions::read, partitionId).stream()
                .findFirst();
    }

    void add(Position position) {
        jdbc.update(
                "insert into engine_position (engine_id, epoch, last_position, last_record_at, newest_record_at,"
                        + " applied_at, recent_fingerprints, partition_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                columns(position));
    }

    void update(Position position) {
        jdbc.update(
                "update engine_position set engine_id = ?, epoch = ?, last_position = ?, last_record_at = ?,"
                        + " newest_record_at = ?, applied_at = ?, recent_fingerprints = ? where partition_id = ?",
                columns(position));
    }

    private static Object[] columns(Position position) {
        return new Object[] {
            position.source().engineId(),
            position.source().epoch(),
            position.last(),
            position.lastRecordAt(),
            position.newestRecordAt(),
            position.appliedAt(),
            position.recent().text(),
            position.partitionId()
        };
    }

    private static Position read(ResultSet row, int line) throws SQLException {
        Source source = new Source(row.getString("engine_id"), row.getLong("epoch"), row.getInt("partition_id"));
        return new Position(
                source,
                row.getLong("last_position"),
                row.getLong("last_record_at"),
                row.getLong("newest_record_at"),
                row.getLong("applied_at"),
                RecentRecords.parse(row.getString("recent_fingerprints")));
    }
}
