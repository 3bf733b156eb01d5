package dev.mendflow.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps an H2 file from growing for ever. Each commit appends what it changed, and what it replaced is freed only when all that was
 * written with it is outdated as well; H2 moves the rest out of the way in a background thread, which does not run with {@code
 * WRITE_DELAY=0} (h2database issue 442). Without this, 6,666 cases reported within minutes left a file of 12.9 GB, of which 5 % were
 * in use.
 */
@Component
class FileCompaction {

    /** In percent. More is a smaller file and more to be written: at a quarter, a byte is moved to get three. */
    private static final int LEAST_IN_USE = 25;

    /** Writers wait meanwhile, for a fifth of a second as measured. */
    private static final int BYTES_AT_A_TIME = 8 << 20;

    private final DataSource database;

    FileCompaction(DataSource database) {
        this.database = database;
    }

    /** Moves some of what is in use; nothing on another database, and while enough of the file is in use. */
    @Scheduled(fixedDelayString = "${mendflow.storage.compaction-interval:5s}")
    void compact() throws SQLException {
        MVStore file = file();
        if (file == null) {
            return;
        }
        Runnable move = () -> file.compact(LEAST_IN_USE, BYTES_AT_A_TIME);
        Optional<OneWriter> writer = OneWriter.of(database);
        if (writer.isEmpty()) {
            move.run();
            return;
        }
        try {
            writer.get().whileNobodyWrites(move);
        } catch (CannotAcquireLockException busy) {
            // There is a next time.
        }
    }

    private @Nullable MVStore file() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isWrapperFor(JdbcConnection.class)
                            && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                    ? session.getDatabase().getStore().getMvStore()
                    : null;
        }
    }
}
