package dev.mendflow.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file whose rows are written again and again, each time in a transaction of its own. */
class FileCompactionTest {

    private static final int ROWS = 20_000;
    private static final int CHANGES = 4_000;
    /** Far from any divisor of the rows, so that one change is far from the next. */
    private static final int STRIDE = 7_919;

    @TempDir
    Path directory;

    @Test
    void aFileOfManySmallCommitsDoesNotConsistOfOutdatedRows() throws SQLException {
        // Else only what is older than 45 seconds is moved.
        String url = "jdbc:h2:file:" + directory.resolve("rows") + ";WRITE_DELAY=0;RETENTION_TIME=0";
        try (HikariDataSource pool = pool(url)) {
            DataSource database = OneWriter.on(pool, Duration.ofSeconds(10));
            JdbcTemplate jdbc = new JdbcTemplate(database);
            writeAgainAndAgain(jdbc);
            assertThat(inUse(database)).as("what H2 leaves by itself").isLessThan(25);

            var compaction = new FileCompaction(database);
            for (int round = 0; round < 20 && inUse(database) < 25; round++) {
                compaction.compact();
                jdbc.update("update things set filling = 'another' where id = ?", round);
            }

            assertThat(inUse(database)).isGreaterThanOrEqualTo(25);
            assertThat(jdbc.update("insert into things (id, filling) values (-1, '')"))
                    .as("writers have their turn back")
                    .isEqualTo(1);
        }
        try (HikariDataSource again = pool(url)) {
            JdbcTemplate jdbc = new JdbcTemplate(again);
            assertThat(jdbc.queryForList("select id from things", Long.class)).hasSize(ROWS + 1);
            assertThat(jdbc.queryForObject("select sum(changed) from things", Long.class))
                    .isEqualTo(CHANGES);
        }
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("sa");
        return pool;
    }

    private static void writeAgainAndAgain(JdbcTemplate jdbc) {
        jdbc.execute("create table things (id bigint primary key, changed integer default 0, filling varchar(400))");
        jdbc.update("insert into things (id, filling) select x, repeat('filling', 40) from system_range(1, ?)", ROWS);
        for (int change = 0; change < CHANGES; change++) {
            jdbc.update("update things set changed = changed + 1 where id = ?", 1 + (long) change * STRIDE % ROWS);
        }
    }

    /** In percent of what was written and not freed. */
    private static int inUse(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            return session.getDatabase().getStore().getMvStore().getFileStore().getChunksFillRate();
        }
    }
}
