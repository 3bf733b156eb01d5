package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows each table of the database has, but for the audit trail, where a refused call leaves its line.
 *
 * @param counts by table
 */
record StoredRows(Map<String, Long> counts) {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE' and lower(table_name) <> 'audit_entry'
            """;

    static StoredRows of(JdbcClient jdbc) {
        List<String> tables = jdbc.sql(TABLES).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(50);
        String counts = tables.stream()
                .map(table -> "select '" + table + "' as name, count(*) as n from " + table)
                .collect(Collectors.joining(" union all "));
        var found = new TreeMap<String, Long>();
        jdbc.sql(counts).query(row -> {
            found.put(row.getString("name"), row.getLong("n"));
        });
        return new StoredRows(found);
    }

    /** The answer of a call that stores nothing at all; it is made again while what was begun before goes on beside it. */
    static Http.Answer unchangedBy(Supplier<Http.Answer> call, JdbcClient jdbc) {
        var answers = new ArrayList<Http.Answer>();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> {
                    StoredRows before = of(jdbc);
                    answers.add(call.get());
                    assertThat(of(jdbc)).isEqualTo(before);
                });
        return answers.getLast();
    }
}
