package dev.mendflow.benchmark.scale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of one of the two kinds in a folder of its own, open as long as this is. */
final class Store implements AutoCloseable {

    private static final String H2 = "jdbc:h2:file:%s/mendflow;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE"
            + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;QUERY_CACHE_SIZE=256";

    private final String kind;
    private final Path home;
    private final @Nullable EmbeddedPostgres server;

    private Store(String kind, Path home, @Nullable EmbeddedPostgres server) {
        this.kind = kind;
        this.home = home;
        this.server = server;
    }

    /** @param kind {@code h2} or {@code postgres} */
    static Store open(String kind, Path home) throws IOException {
        Files.createDirectories(home);
        return new Store(kind, home, "postgres".equals(kind) ? server(home.resolve("rows")) : null);
    }

    private static EmbeddedPostgres server(Path rows) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(rows)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "100")
                .start();
    }

    /** With what the program is started on it. */
    String url() {
        return server == null ? H2.formatted(home.toAbsolutePath()) : server.getJdbcUrl("postgres", "postgres");
    }

    String user() {
        return server == null ? "mendflow" : "postgres";
    }

    Path home() {
        return home;
    }

    /** For many rows at a time: nobody has to survive a kill while the store is filled. */
    DataSource forFilling() {
        if (server == null) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url());
            h2.setUser(user());
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(url() + "&reWriteBatchedInserts=true&options=-c%20synchronous_commit=off");
        return postgres;
    }

    /** H2 keeps what is overwritten for 45 seconds otherwise, and the file grows by gigabytes meanwhile. */
    void prepare() throws SQLException {
        if (server == null) {
            run("set retention_time 0");
        }
    }

    /** What a database that has been running for a while has done by itself. */
    void settle() throws SQLException {
        if (server == null) {
            run("set retention_time 45000", "analyze");
        } else {
            run("vacuum analyze");
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), user(), "");
                var change = connection.createStatement()) {
            for (String statement : statements) {
                change.execute(statement);
            }
        }
    }

    @Override
    public String toString() {
        return kind.equals("h2") ? "H2" : "PostgreSQL";
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
