package dev.mendflow.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on an H2 file that may forget acknowledged commits or tear those under way ({@link OneWriter}). With H2's
 * default write delay of 500 ms a killed program lost some commits in each of ten measured rounds, with {@code WRITE_DELAY=0}
 * none.
 */
@Component
class DurableH2 implements InitializingBean {

    private final DataSource database;

    DurableH2(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (Connection connection = database.getConnection()) {
            String url = connection.getMetaData().getURL();
            if (!url.startsWith("jdbc:h2:file:")) {
                return;
            }
            if (!OneWriter.isOn(database)) {
                throw new IllegalStateException(
                        "Several transactions may write to the H2 database at a time. Use the pool of connections that comes with"
                                + " the program, or PostgreSQL.");
            }
            if (writeDelay() != 0) {
                throw new IllegalStateException(
                        "The H2 database keeps commits back before it writes them. Add ;WRITE_DELAY=0 to its URL.");
            }
        }
    }

    /** The setting is listed twice, as a setting of the URL and as one of the database. */
    private int writeDelay() {
        return JdbcClient.create(database)
                .sql("select max(cast(setting_value as integer)) from information_schema.settings"
                        + " where setting_name = 'WRITE_DELAY'")
                .query(Integer.class)
                .optional()
                .orElse(500);
    }
}
