package dev.mendflow.engine.oversight;

import dev.mendflow.engine.reading.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and measures the visits to the elements of a version: of a loop each round, not the loop around them. */
@Component
class Statistics {

    private static final String SQL = "select element_id,"
            + " sum(case when state = 'ACTIVE' then 1 else 0 end) as active,"
            + " sum(case when state = 'COMPLETED' then 1 else 0 end) as completed,"
            + " sum(case when state = 'TERMINATED' then 1 else 0 end) as withdrawn,"
            + " percentile_disc(0.5) within group (order by"
            + " case when state = 'COMPLETED' then ended_at - started_at end) as p50,"
            + " percentile_disc(0.95) within group (order by"
            + " case when state = 'COMPLETED' then ended_at - started_at end) as p95"
            + " from engine_element_instance where definition_key = :key"
            + " and element_type <> 'MULTI_INSTANCE_BODY' group by element_id order by element_id";

    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ElementStatistics> of(long definitionKey) {
        Map<String, Long> incidents = incidents(definitionKey);
        return jdbc.sql(SQL)
                .param("key", definitionKey)
                .query((row, line) -> read(row, incidents))
                .list();
    }

    private static ElementStatistics read(ResultSet row, Map<String, Long> incidents) throws SQLException {
        String element = row.getString("element_id");
        return new ElementStatistics(
                element,
                row.getLong("active"),
                row.getLong("completed"),
                row.getLong("withdrawn"),
                incidents.getOrDefault(element, 0L),
                duration(row, "p50"),
                duration(row, "p95"));
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        Long millis = Columns.longOrNull(row, column);
        return millis == null ? null : Duration.ofMillis(millis);
    }

    private Map<String, Long> incidents(long definitionKey) {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql("select e.element_id, count(*) as incidents from engine_incident i"
                        + " join engine_element_instance e on e.element_key = i.element_key"
                        + " where i.definition_key = :key and i.state = 'ACTIVE' group by e.element_id")
                .param("key", definitionKey)
                .query(row -> {
                    open.put(row.getString("element_id"), row.getLong("incidents"));
                });
        return open;
    }
}
