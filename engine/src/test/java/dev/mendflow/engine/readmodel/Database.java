package dev.mendflow.engine.readmodel;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The two databases the product runs on; each call gives an empty one of its own. */
public enum Database {
    H2 {
        @Override
        public HikariDataSource fresh() {
            return pool("jdbc:h2:file:%s;WRITE_DELAY=0".formatted(directory().resolve("rows")), "sa");
        }
    },
    POSTGRES {
        @Override
        public HikariDataSource fresh() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Connection admin = Server.POSTGRES.getPostgresDatabase().getConnection()) {
                admin.createStatement().execute("create database " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return pool(Server.POSTGRES.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true", "postgres");
        }
    };

    /** An empty database without tables. */
    public abstract HikariDataSource fresh();

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("mendflow-rows");
            directory.toFile().deleteOnExit();
            directory.resolve("rows.mv.db").toFile().deleteOnExit();
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HikariDataSource pool(String url, String user) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        return pool;
    }

    /** One server for all tests of the module, started when the first one wants it. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
