package dev.mendflow.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What H2 needs and PostgreSQL does not: writers one at a time, and connections for readers beyond those of waiting writers. */
@Configuration(proxyBeanMethods = false)
public class H2Storage {

    /** As long as {@code LOCK_TIMEOUT} in the URL: a writer waited for a row before, now it waits for its turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int CONNECTIONS = 60;

    @Bean
    static BeanPostProcessor oneWriterOnH2() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool && isH2(pool) ? withTurns(pool) : bean;
            }
        };
    }

    private static DataSource withTurns(HikariDataSource pool) {
        pool.setMaximumPoolSize(Math.max(CONNECTIONS, pool.getMaximumPoolSize()));
        return OneWriter.on(pool, PATIENCE);
    }

    /** Whether the connections of this pool, which may not have opened one yet, lead to H2. */
    public static boolean isH2(HikariDataSource pool) {
        return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:h2:");
    }
}
