package dev.mendflow.engine.records;

import dev.mendflow.engine.reading.Columns;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The engines that were refused, for a banner and for the health of the program. */
@Component
public class Refusals {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Refusals(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is refused at the moment; empty when all is well. */
    public List<Refusal> standing() {
        return jdbc.query(
                "select * from engine_refusal order by partition_id",
                (row, line) -> new Refusal(
                        row.getInt("partition_id"),
                        row.getString("engine_id"),
                        row.getLong("epoch"),
                        row.getString("reason"),
                        Columns.instant(row, "first_at"),
                        Columns.instant(row, "last_at"),
                        row.getInt("attempts")));
    }

    void add(Source source, String reason) {
        long now = clock.millis();
        int known = jdbc.update(
                "update engine_refusal set engine_id = ?, epoch = ?, reason = ?, last_at = ?, attempts = attempts + 1"
                        + " where partition_id = ?",
                source.engineId(),
                source.epoch(),
                reason,
                now,
                source.partitionId());
        if (known == 0) {
            jdbc.update(
                    "insert into engine_refusal (partition_id, engine_id, epoch, reason, first_at, last_at, attempts)"
                            + " values (?, ?, ?, ?, ?, ?, 1)",
                    source.partitionId(),
                    source.engineId(),
                    source.epoch(),
                    reason,
                    now,
                    now);
        }
    }

    void clear(int partitionId) {
        jdbc.update("delete from engine_refusal where partition_id = ?", partitionId);
    }
}
