package dev.mendflow.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.CannotAcquireLockException;

class OneWriterTest {

    private HikariDataSource pool;
    private DataSource database;

    @BeforeEach
    void open() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        pool = new HikariDataSource(config);
        database = OneWriter.on(pool, Duration.ofMillis(200));
        written("create table parts (id int primary key)");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aSecondWriterWaitsForTheCommitOfTheFirst() throws Exception {
        try (Connection first = transaction()) {
            execute(first, "insert into parts values (1)");
            assertThatThrownBy(() -> elsewhere("insert into parts values (2)"))
                    .hasRootCauseInstanceOf(CannotAcquireLockException.class);
            first.commit();
            elsewhere("insert into parts values (3)");
        }
        assertThat(parts()).isEqualTo(2);
    }

    @Test
    void aReaderIsNotHeldUp() throws Exception {
        try (Connection first = transaction()) {
            execute(first, "insert into parts values (1)");
            assertThat(CompletableFuture.supplyAsync(this::parts).get()).isZero();
            first.commit();
        }
    }

    @Test
    void aRollbackGivesTheTurnAndOneToASavepointKeepsIt() throws Exception {
        try (Connection first = transaction()) {
            execute(first, "insert into parts values (1)");
            Savepoint savepoint = first.setSavepoint();
            first.rollback(savepoint);
            assertThatThrownBy(() -> elsewhere("insert into parts values (2)"))
                    .hasRootCauseInstanceOf(CannotAcquireLockException.class);
            first.rollback();
            elsewhere("insert into parts values (2)");
        }
        assertThat(parts()).isEqualTo(1);
    }

    @Test
    void aClosedConnectionGivesTheTurn() throws Exception {
        try (Connection first = transaction()) {
            execute(first, "insert into parts values (1)");
        }
        elsewhere("insert into parts values (2)");
        assertThat(parts()).isEqualTo(1);
    }

    @Test
    void aStatementThatFailsByItselfGivesTheTurn() throws Exception {
        written("insert into parts values (1)");
        assertThatThrownBy(() -> written("insert into parts values (1)")).isInstanceOf(SQLException.class);
        elsewhere("insert into parts values (2)");
        assertThat(parts()).isEqualTo(2);
    }

    @Test
    void theWriterMayOpenATransactionWithinItsOwn() throws Exception {
        try (Connection outer = transaction()) {
            execute(outer, "insert into parts values (1)");
            written("insert into parts values (2)");
            assertThatThrownBy(() -> elsewhere("insert into parts values (3)"))
                    .hasRootCauseInstanceOf(CannotAcquireLockException.class);
            outer.commit();
        }
        elsewhere("insert into parts values (3)");
        assertThat(parts()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from parts | true",
                " SELECT id FROM parts where id = 1 | true",
                "values 1 | true",
                "select * from parts where id = 1 for update | false",
                "select id from final table (insert into parts values (1)) | false",
                "select next value for numbers | false",
                "insert into parts values (1) | false",
                "with some as (select 1) insert into parts select * from some | false",
                "selected | false"
            })
    void whatOnlyReadsNeedsNoTurn(String sql, boolean onlyReads) {
        assertThat(OneWriter.onlyReads(sql)).isEqualTo(onlyReads);
    }

    private Connection transaction() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void elsewhere(String sql) {
        CompletableFuture.runAsync(() -> {
                    try {
                        written(sql);
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .join();
    }

    private void written(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, sql);
        }
    }

    private int parts() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from parts")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
