package dev.mendflow.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCases;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.support.TransactionOperations;

/** All rooms with their tables, without the engine: steps are called, messages are published to nobody. */
@SpringBootConfiguration
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "dev.mendflow")
@ComponentScan({
    "dev.mendflow.asset",
    "dev.mendflow.calendar",
    "dev.mendflow.compensation",
    "dev.mendflow.customer",
    "dev.mendflow.delivery",
    "dev.mendflow.dispatch",
    "dev.mendflow.escalation",
    "dev.mendflow.feedback",
    "dev.mendflow.jobsheet",
    "dev.mendflow.kpi",
    "dev.mendflow.loaner",
    "dev.mendflow.notification",
    "dev.mendflow.parts",
    "dev.mendflow.policy",
    "dev.mendflow.servicecase",
    "dev.mendflow.servicelevel",
    "dev.mendflow.staff",
    "dev.mendflow.statutory",
    "dev.mendflow.storage",
    "dev.mendflow.technician",
    "dev.mendflow.visit",
    "dev.mendflow.warranty"
})
public class RoomsUnderTest {

    private static final String H2 = "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1";

    @Bean
    DataSource dataSource(@Value("${mendflow.testing.database:h2}") String database) {
        var config = new HikariConfig();
        config.setJdbcUrl("h2".equals(database) ? H2.formatted(UUID.randomUUID()) : PostgresServer.newDatabase());
        config.setMaximumPoolSize(20);
        // At the end of the JVM the server may be gone before the pool: nobody should wait for it then.
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    StepCaller stepCaller(TransactionOperations transactions) {
        return new StepCaller(transactions);
    }

    @Bean
    Groups groups() {
        return new Groups();
    }

    @Bean
    TakenTasks takenTasks() {
        return new TakenTasks();
    }

    @Bean
    Reports reports(ServiceCases cases, CaseProgress progress) {
        return new Reports(cases, progress);
    }
}
