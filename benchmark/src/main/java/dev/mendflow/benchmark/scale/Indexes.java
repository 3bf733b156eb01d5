package dev.mendflow.benchmark.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the indexes that guard nothing away while rows are written, and makes them anew when all are there: half the time. */
final class Indexes {

    private static final Pattern INDEX =
            Pattern.compile("CREATE INDEX (\\S+) ON .*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final List<String> taken = new ArrayList<>();

    private Indexes(Connection connection) {
        this.connection = connection;
    }

    static Indexes takenFrom(Connection connection) throws SQLException {
        Indexes indexes = new Indexes(connection);
        boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
        String definitions = h2 ? "script nodata" : "select indexdef from pg_indexes where schemaname = 'public'";
        try (Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery(definitions)) {
            while (rows.next()) {
                indexes.taken.add(rows.getString(1));
            }
        }
        indexes.taken.removeIf(definition -> !INDEX.matcher(definition).matches());
        for (String definition : indexes.taken) {
            Matcher index = INDEX.matcher(definition);
            if (index.matches()) {
                indexes.run("drop index " + index.group(1));
            }
        }
        return indexes;
    }

    void make() throws SQLException {
        for (String definition : taken) {
            run(definition);
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
