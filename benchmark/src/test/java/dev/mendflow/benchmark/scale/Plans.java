package dev.mendflow.benchmark.scale;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a database how it finds the answer to a query, and how many rows of each table it looks at for it. */
final class Plans implements AutoCloseable {

    private static final Pattern TABLE_OF_H2 = Pattern.compile(
            "\"?PUBLIC\"?\\.\"?(\\w+)\"?[^/]*?/\\* (.*?)\\*/(?:\\s*/\\* scanCount: (\\d+) \\*/)?", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;
    private final boolean h2;

    Plans(Store store) throws SQLException {
        connection = DriverManager.getConnection(store.url(), store.user(), "");
        h2 = store.url().startsWith("jdbc:h2:");
    }

    /**
     * How a table is read for a query.
     *
     * @param table in small letters
     * @param whole whether from its first row to its last, past all indexes
     * @param rows how many rows were looked at
     */
    record Visit(String table, boolean whole, long rows) {}

    List<Visit> of(String sql, List<ParameterSetOperation> values) throws SQLException {
        try (PreparedStatement explain =
                connection.prepareStatement((h2 ? "explain analyze " : "explain (analyze, format json) ") + sql)) {
            for (ParameterSetOperation value : values) {
                value.getMethod().invoke(explain, value.getArgs());
            }
            try (ResultSet answer = explain.executeQuery()) {
                answer.next();
                return h2 ? visitsOfH2(answer.getString(1)) : visitsOfPostgres(answer.getString(1));
            }
        } catch (IllegalAccessException | InvocationTargetException unbindable) {
            throw new IllegalStateException(sql, unbindable);
        }
    }

    static List<Visit> visitsOfH2(String plan) {
        List<Visit> visits = new ArrayList<>();
        Matcher table = TABLE_OF_H2.matcher(plan);
        while (table.find()) {
            String way = table.group(2);
            @Nullable String scanned = table.group(3);
            visits.add(new Visit(
                    table.group(1).toLowerCase(Locale.ROOT),
                    way.contains(".tableScan"),
                    scanned == null ? 0 : Long.parseLong(scanned)));
        }
        return visits;
    }

    static List<Visit> visitsOfPostgres(String plan) {
        List<Visit> visits = new ArrayList<>();
        JSON.readTree(plan).forEach(query -> collect(query.path("Plan"), visits));
        return visits;
    }

    private static void collect(JsonNode node, List<Visit> visits) {
        if (node.has("Relation Name")) {
            double seen = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble()
                    + node.path("Rows Removed by Index Recheck").asDouble();
            visits.add(new Visit(
                    node.path("Relation Name").asString(),
                    node.path("Node Type").asString().equals("Seq Scan")
                            && node.path("Actual Loops").asInt() > 0,
                    Math.round(seen * node.path("Actual Loops").asDouble())));
        }
        node.path("Plans").forEach(child -> collect(child, visits));
    }

    /** A table of some thousand rows is quickly read whole, and PostgreSQL knows; H2 goes by its indexes all the same. */
    void asIfFiftyTimesAsLarge() throws SQLException {
        if (!h2) {
            try (var change = connection.createStatement()) {
                change.execute("update pg_class set reltuples = reltuples * 50 where relkind in ('r', 'i')"
                        + " and relnamespace = 'public'::regnamespace");
            }
        }
    }

    /** How many rows each table has. */
    Map<String, Long> sizes() throws SQLException {
        Map<String, Long> sizes = new TreeMap<>();
        try (var ask = connection.createStatement();
                ResultSet tables = ask.executeQuery(
                        "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")) {
            while (tables.next()) {
                sizes.put(tables.getString(1), 0L);
            }
        }
        for (Map.Entry<String, Long> table : sizes.entrySet()) {
            try (var ask = connection.createStatement();
                    ResultSet count = ask.executeQuery("select count(*) from " + table.getKey())) {
                count.next();
                table.setValue(count.getLong(1));
            }
        }
        return sizes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
