package dev.mendflow.benchmark.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows in batches, one table after the other in the order in which they were first named. */
final class StoreWriter implements AutoCloseable {

    private static final int BATCH = 1000;

    private final Connection connection;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    StoreWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** A table and the columns in which each of its rows is given. */
    Table table(String name, String... columns) throws SQLException {
        String list = String.join(", ", columns);
        Table table = new Table(
                connection.prepareStatement("insert into %s (%s) values (%s)"
                        .formatted(name, list, String.join(", ", Collections.nCopies(columns.length, "?")))),
                types("select %s from %s where 1 = 0".formatted(list, name)));
        tables.put(name, table);
        return table;
    }

    /** PostgreSQL's driver joins rows into one statement only while the types of their values stay the same, absent ones too. */
    private int[] types(String select) throws SQLException {
        try (PreparedStatement none = connection.prepareStatement(select)) {
            ResultSetMetaData columns = none.getMetaData();
            int[] types = new int[columns.getColumnCount()];
            for (int i = 0; i < types.length; i++) {
                int type = columns.getColumnType(i + 1);
                types[i] = type == Types.TIMESTAMP ? Types.TIMESTAMP_WITH_TIMEZONE : type;
            }
            return types;
        }
    }

    /** Writes what was collected. */
    void flush() throws SQLException {
        for (Table table : tables.values()) {
            table.flush();
        }
        connection.commit();
    }

    /** Rows written so far, by table. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        tables.forEach((name, table) -> counts.put(name, table.written));
        return counts;
    }

    @Override
    public void close() throws SQLException {
        flush();
        for (Table table : tables.values()) {
            table.insert.close();
        }
    }

    /** Collects rows of one table. */
    static final class Table {

        private final PreparedStatement insert;
        private final int[] types;
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private long written;

        private Table(PreparedStatement insert, int[] types) {
            this.insert = insert;
            this.types = types;
        }

        /** An enum is kept by its name, an instant as a time in UTC. */
        void row(@Nullable Object... values) {
            rows.add(values);
        }

        private void flush() throws SQLException {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    bind(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
            written += rows.size();
            rows.clear();
        }

        private void bind(int at, @Nullable Object value) throws SQLException {
            switch (value) {
                case null -> insert.setNull(at, types[at - 1]);
                case Instant instant -> insert.setObject(at, instant.atOffset(ZoneOffset.UTC));
                case Enum<?> name -> insert.setString(at, name.name());
                default -> insert.setObject(at, value);
            }
        }
    }
}
