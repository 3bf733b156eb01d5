package dev.mendflow.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the programs of a fault test keep their rows: each in its own H2 file, or each in a database of one PostgreSQL. */
interface Database extends AutoCloseable {

    /** What a program has to be told on its command line to use the database of this name. */
    List<String> settings(String name) throws SQLException;

    /** A connection beside a program, or after it has stopped. */
    JdbcClient open(String name, Path data);

    @Override
    void close() throws IOException;

    /** The default, or PostgreSQL when {@code -Dfaults.database=postgresql} asks for it. */
    static Database asked() throws IOException {
        return System.getProperty("faults.database", "h2").equals("h2") ? new H2() : new Postgres();
    }

    /** A file in the data directory, as the program has it by itself. */
    final class H2 implements Database {

        @Override
        public List<String> settings(String name) {
            return List.of();
        }

        @Override
        public JdbcClient open(String name, Path data) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:file:" + data.resolve("mendflow").toAbsolutePath());
            source.setUser("mendflow");
            source.setPassword("");
            return JdbcClient.create(source);
        }

        @Override
        public void close() {}
    }

    /** One server that no kill meets. */
    final class Postgres implements Database {

        private static final String USER = "postgres";

        private final EmbeddedPostgres server = EmbeddedPostgres.builder().start();

        Postgres() throws IOException {}

        @Override
        public List<String> settings(String name) throws SQLException {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return List.of(
                    "--spring.datasource.url=" + server.getJdbcUrl(USER, name),
                    "--spring.datasource.username=" + USER,
                    "--spring.datasource.password=" + USER);
        }

        @Override
        public JdbcClient open(String name, Path data) {
            DataSource source = server.getDatabase(USER, name);
            return JdbcClient.create(source);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
