package dev.mendflow.engine.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What each hundredth record looked like, kept for ever. */
@Component
class RecordSamples {

    private final JdbcTemplate jdbc;

    RecordSamples(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Long> between(int partitionId, long first, long last) {
        Map<Long, Long> hashes = new HashMap<>();
        jdbc.query(
                "select record_position, fingerprint from engine_record_sample"
                        + " where partition_id = ? and record_position between ? and ?",
                row -> {
                    hashes.put(row.getLong("record_position"), row.getLong("fingerprint"));
                },
                partitionId,
                first,
                last);
        return hashes;
    }

    void keep(int partitionId, List<Fingerprint> fingerprints) {
        jdbc.batchUpdate(
                "insert into engine_record_sample (partition_id, record_position, fingerprint) values (?, ?, ?)",
                fingerprints.stream()
                        .filter(Fingerprint::kept)
                        .map(print -> new Object[] {partitionId, print.position(), print.hash()})
                        .toList());
    }
}
