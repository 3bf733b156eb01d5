package dev.mendflow.engine.records.projection;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of one table that reads no other table. This is what allows {@link Rows} to send changes of different rows
 * together.
 */
final class Statement {

    private final String table;
    private final String sql;
    private final List<Column> columns;

    private Statement(String table, String sql, List<Column> columns) {
        this.table = table;
        this.sql = sql;
        this.columns = List.copyOf(columns);
    }

    static Statement insert(String table, Column... columns) {
        String marks = Stream.of(columns).map(column -> "?").collect(joining(", "));
        return new Statement(
                table, "insert into %s (%s) values (%s)".formatted(table, names(columns), marks), List.of(columns));
    }

    /** The first column is the key: a row with the same key stays as it is. The key has to be given again at the end. */
    static Statement insertIfAbsent(String table, Column... columns) {
        String marks = Stream.of(columns)
                .map(column -> "cast(? as " + column.sqlType() + ")")
                .collect(joining(", "));
        String sql = "insert into %s (%s) select %s where not exists (select 1 from %s where %s = ?)"
                .formatted(table, names(columns), marks, table, columns[0].name());
        List<Column> all = new ArrayList<>(List.of(columns));
        all.add(columns[0]);
        return new Statement(table, sql, all);
    }

    /** The key has to be given last. */
    static Statement update(String table, Column key, Column... columns) {
        String changes =
                Stream.of(columns).map(column -> column.name() + " = ?").collect(joining(", "));
        List<Column> all = new ArrayList<>(List.of(columns));
        all.add(key);
        return new Statement(table, "update %s set %s where %s = ?".formatted(table, changes, key.name()), all);
    }

    /** The key has to be given last; rows that do not fulfil the condition stay as they are. */
    static Statement updateIf(String table, String condition, Column key, Column... columns) {
        Statement always = update(table, key, columns);
        return new Statement(table, always.sql + " and " + condition, always.columns);
    }

    static Statement delete(String table, Column key) {
        return new Statement(table, "delete from %s where %s = ?".formatted(table, key.name()), List.of(key));
    }

    /** The change of one row. */
    Write of(long row, @Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(sql + " wants " + columns.size() + " values, not " + values.length);
        }
        return new Write(this, row, values);
    }

    String table() {
        return table;
    }

    String sql() {
        return sql;
    }

    List<Column> columns() {
        return columns;
    }

    private static String names(Column... columns) {
        return Stream.of(columns).map(Column::name).collect(joining(", "));
    }
}
