package dev.mendflow.api.startup;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Refuses to start on a database that forgets acknowledged commits when the process is killed. */
@Component
class DurabilityCheck implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger("dev.mendflow.start");

    private final DataSource database;

    DurabilityCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (Connection connection = database.getConnection()) {
            var about = connection.getMetaData();
            if (about.getDatabaseProductName().equals("H2") && about.getURL().startsWith("jdbc:h2:file:")) {
                requireNoWriteDelay(connection);
            }
            log.info("Database: {} {}", about.getDatabaseProductName(), about.getDatabaseProductVersion());
        }
    }

    private static void requireNoWriteDelay(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var setting = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            if (!setting.next() || !"0".equals(setting.getString(1))) {
                throw new IllegalStateException(
                        "The H2 database has to be opened with WRITE_DELAY=0, otherwise acknowledged commits are lost");
            }
        }
    }
}
