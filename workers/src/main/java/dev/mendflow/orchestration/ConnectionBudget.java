package dev.mendflow.orchestration;

import com.zaxxer.hikari.HikariDataSource;
import dev.mendflow.storage.H2Storage;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** How many of the database's connections steps may use; two stay free for people and the outbox. */
@Component
class ConnectionBudget {

    private static final int FOR_OTHERS = 2;
    private static final int UNKNOWN_POOL = 10;

    /** One writes, the others read what they need; more would only stand in line before the records of the engine. */
    private static final int WHERE_WRITERS_TAKE_TURNS = 4;

    private final int most;
    private final int unasked;

    ConnectionBudget(DataSource database) throws SQLException {
        HikariDataSource pool =
                database.isWrapperFor(HikariDataSource.class) ? database.unwrap(HikariDataSource.class) : null;
        this.most = Math.max(1, (pool == null ? UNKNOWN_POOL : pool.getMaximumPoolSize()) - FOR_OTHERS);
        this.unasked = pool != null && H2Storage.isH2(pool) ? Math.min(most, WHERE_WRITERS_TAKE_TURNS) : most;
    }

    /** The wanted number as far as the pool allows; as many as make sense on this database if 0 is wanted. */
    int forSteps(int wanted) {
        return wanted == 0 ? unasked : Math.min(wanted, most);
    }
}
