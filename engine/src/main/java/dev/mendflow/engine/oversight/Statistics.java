package dev.mendflow.engine.oversight;

import dev.mendflow.engine.counting.Buckets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how often and how long the elements of a version were visited out of the counts that are kept with the rows. */
@Component
class Statistics {

    private static final String COUNTS = "select element_id, sum(active) as active, sum(completed) as completed,"
            + " sum(withdrawn) as withdrawn from engine_visit_count where definition_key = :key"
            + " group by element_id order by element_id";
    private static final String SPANS = "select element_id, bucket, sum(visits) as visits from engine_visit_span"
            + " where definition_key = :key group by element_id, bucket";
    private static final String INCIDENTS = "select e.element_id, count(*) as incidents from engine_incident i"
            + " join engine_element_instance e on e.element_key = i.element_key"
            + " where i.definition_key = :key and i.state = 'ACTIVE' group by e.element_id";

    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every element that was ever reached; the process itself is one of them, under its own id. */
    List<ElementStatistics> of(long definitionKey) {
        Map<String, TreeMap<Integer, Long>> spans = spans(definitionKey);
        Map<String, Long> incidents = incidents(definitionKey);
        return jdbc.sql(COUNTS)
                .param("key", definitionKey)
                .query((row, line) -> read(row, spans, incidents))
                .list();
    }

    private static ElementStatistics read(
            ResultSet row, Map<String, TreeMap<Integer, Long>> spans, Map<String, Long> incidents) throws SQLException {
        String element = row.getString("element_id");
        TreeMap<Integer, Long> measured = spans.getOrDefault(element, new TreeMap<>());
        return new ElementStatistics(
                element,
                row.getLong("active"),
                row.getLong("completed"),
                row.getLong("withdrawn"),
                incidents.getOrDefault(element, 0L),
                quantile(measured, 50),
                quantile(measured, 95));
    }

    private static @Nullable Duration quantile(TreeMap<Integer, Long> measured, int percent) {
        long all = measured.values().stream().mapToLong(Long::longValue).sum();
        long wanted = (all * percent + 99) / 100;
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : measured.entrySet()) {
            seen += bucket.getValue();
            if (seen >= wanted) {
                return Duration.ofMillis(Buckets.middle(bucket.getKey()));
            }
        }
        return null;
    }

    private Map<String, TreeMap<Integer, Long>> spans(long definitionKey) {
        Map<String, TreeMap<Integer, Long>> spans = new HashMap<>();
        jdbc.sql(SPANS).param("key", definitionKey).query(row -> {
            spans.computeIfAbsent(row.getString("element_id"), element -> new TreeMap<>())
                    .put(row.getInt("bucket"), row.getLong("visits"));
        });
        return spans;
    }

    private Map<String, Long> incidents(long definitionKey) {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql(INCIDENTS).param("key", definitionKey).query(row -> {
            open.put(row.getString("element_id"), row.getLong("incidents"));
        });
        return open;
    }
}
