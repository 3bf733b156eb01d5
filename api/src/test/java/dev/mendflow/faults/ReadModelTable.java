package dev.mendflow.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that is folded from the engine's records.
 *
 * @param name the table
 * @param columns all that come from records; not those that say when we read them
 */
record ReadModelTable(String name, List<String> columns) {

    private static final Set<String> BOOKKEEPING = Set.of(
            "engine_refusal", "engine_position", "engine_record_sample", "engine_dead_letter", "engine_shipped_model");

    static List<ReadModelTable> of(JdbcClient database) {
        Map<String, List<String>> tables = new TreeMap<>();
        database.sql("select lower(table_name), lower(column_name) from information_schema.columns"
                        + " where lower(table_name) like 'engine\\_%' order by 1, 2")
                .query(row -> {
                    tables.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return tables.entrySet().stream()
                .filter(table -> !BOOKKEEPING.contains(table.getKey()))
                .map(table -> new ReadModelTable(table.getKey(), table.getValue()))
                .toList();
    }

    String select() {
        return "select " + String.join(", ", columns) + " from " + name;
    }
}
