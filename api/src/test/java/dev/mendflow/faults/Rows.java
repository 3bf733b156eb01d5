package dev.mendflow.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a database as texts, whatever their types. */
record Rows(JdbcClient database) {

    List<List<String>> of(String sql) {
        return database.sql(sql)
                .query((row, number) -> {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(String.valueOf(row.getString(i)));
                    }
                    return List.copyOf(columns);
                })
                .list();
    }

    /** The first column. */
    Set<String> texts(String sql) {
        return of(sql).stream().map(List::getFirst).collect(Collectors.toSet());
    }

    /** The second column, a number, by the first. */
    Map<String, Integer> counts(String sql) {
        Map<String, Integer> counts = new TreeMap<>();
        of(sql).forEach(row -> counts.put(row.get(0), Integer.valueOf(row.get(1))));
        return counts;
    }

    /** How often each row occurs. */
    Map<List<String>, Long> multiset(String sql) {
        return of(sql).stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
    }
}
