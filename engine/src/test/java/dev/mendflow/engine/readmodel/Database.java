package dev.mendflow.engine.readmodel;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The two databases the product runs on; each call gives one of its own with the tables of the read model, empty. */
public enum Database {
    H2 {
        @Override
        public HikariDataSource fresh() {
            return migrated(pool("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa"));
        }

        @Override
        public HikariDataSource durable(Path directory) {
            return migrated(pool("jdbc:h2:file:%s;WRITE_DELAY=0".formatted(directory.resolve("rows")), "sa"));
        }
    },
    POSTGRES {
        @Override
        public HikariDataSource fresh() {
            return Server.copy();
        }

        @Override
        public HikariDataSource durable(Path directory) {
            return fresh();
        }
    };

    /** A database for one test. */
    public abstract HikariDataSource fresh();

    /** A database that keeps what it has acknowledged, as in the product. */
    public abstract HikariDataSource durable(Path directory);

    private static HikariDataSource pool(String url, String user) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static <T extends DataSource> T migrated(T database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/engine")
                .load()
                .migrate();
        return database;
    }

    /** One server for all tests of the module, started when the first one wants it, with one set of tables to copy. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        static HikariDataSource copy() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            create(name + " template model");
            return pool(POSTGRES.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true", "postgres");
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                execute(server, "create database model");
                migrated(server.getDatabase("postgres", "model"));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void create(String database) {
            execute(POSTGRES, "create database " + database);
        }

        private static void execute(EmbeddedPostgres server, String sql) {
            try (Connection admin = server.getPostgresDatabase().getConnection()) {
                admin.createStatement().execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
