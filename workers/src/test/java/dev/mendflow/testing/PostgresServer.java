package dev.mendflow.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/** One real PostgreSQL server for all tests of this JVM; it ends with the JVM. */
public final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** The JDBC URL, with user, of a new empty database. */
    public static String newDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = Running.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Running.SERVER.getJdbcUrl("postgres", name);
    }

    /** Started by the first test that needs it. */
    private static final class Running {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException cannotStart) {
                throw new UncheckedIOException(cannotStart);
            }
        }

        /** After the application contexts: one that still wants a connection would wait for it for half a minute. */
        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException cannotStop) {
                throw new UncheckedIOException(cannotStop);
            }
        }
    }
}
