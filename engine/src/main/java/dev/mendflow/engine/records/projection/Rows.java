package dev.mendflow.engine.records.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Changes of rows on their way to the database, sent as few batches. The changes of one row keep their order; changes
 * of different rows may pass each other, which nobody sees since no statement reads another row.
 */
public final class Rows {

    private final List<Group> groups = new ArrayList<>();
    private final Map<Statement, Integer> latest = new HashMap<>();
    private final Map<RowId, Integer> touched = new HashMap<>();

    /** Adds a change behind all changes of the same row. */
    public void add(Write write) {
        RowId row = new RowId(write.statement().table(), write.row());
        int earliest = touched.getOrDefault(row, 0);
        @Nullable Integer open = latest.get(write.statement());
        int group = open != null && open >= earliest ? open : newGroup(write.statement());
        groups.get(group).writes().add(write);
        touched.put(row, group);
    }

    /** Sends everything in the caller's transaction. */
    public void send(JdbcTemplate jdbc) {
        for (Group group : groups) {
            jdbc.execute(group.statement().sql(), (PreparedStatement prepared) -> {
                for (Write write : group.writes()) {
                    bind(prepared, write);
                    prepared.addBatch();
                }
                return prepared.executeBatch();
            });
        }
    }

    /** How many batches there are to send. */
    int batches() {
        return groups.size();
    }

    private int newGroup(Statement statement) {
        groups.add(new Group(statement, new ArrayList<>()));
        latest.put(statement, groups.size() - 1);
        return groups.size() - 1;
    }

    private static void bind(PreparedStatement prepared, Write write) throws SQLException {
        List<Column> columns = write.statement().columns();
        @Nullable Object[] values = write.values();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                prepared.setNull(i + 1, columns.get(i).type());
            } else {
                prepared.setObject(i + 1, value, columns.get(i).type());
            }
        }
    }

    private record Group(Statement statement, List<Write> writes) {}

    private record RowId(String table, long row) {}
}
