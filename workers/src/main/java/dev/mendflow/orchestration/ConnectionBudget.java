package dev.mendflow.orchestration;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** How many of the database's connections steps may use; two stay free for people and the outbox. */
@Component
class ConnectionBudget {

    private static final int FOR_OTHERS = 2;
    private static final int UNKNOWN_POOL = 10;

    private final int pool;

    ConnectionBudget(DataSource database) throws SQLException {
        this.pool = database.isWrapperFor(HikariDataSource.class)
                ? database.unwrap(HikariDataSource.class).getMaximumPoolSize()
                : UNKNOWN_POOL;
    }

    /** The wanted number as far as the pool allows; all that it allows if 0 is wanted. */
    int forSteps(int wanted) {
        int most = Math.max(1, pool - FOR_OTHERS);
        return wanted == 0 ? most : Math.min(wanted, most);
    }
}
