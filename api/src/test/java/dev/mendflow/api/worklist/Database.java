package dev.mendflow.api.worklist;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An empty worklist on either database. */
enum Database {
    H2 {
        @Override
        DataSource open() {
            return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        DataSource open() {
            try {
                return EmbeddedPostgres.builder().start().getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private @Nullable DataSource tables;

    abstract DataSource open();

    /** The same for all tests; it ends with the JVM. */
    synchronized DataSource withTables() {
        if (tables == null) {
            tables = open();
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/worklist/V460__worklist_entry.sql"))
                    .execute(tables);
        }
        return tables;
    }
}
