package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.mendflow.api.accounts.FirstStarts;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The same job on a real PostgreSQL. */
@Tag("postgres")
@ContextConfiguration(initializers = FreshPostgres.class)
@DirtiesContext
class MainJobOnPostgresTest extends MainJobTest {

    @Test
    void ofManyProgramsThatStartOnAnEmptyDatabaseOneMakesTheAdministrator(
            @Autowired Environment settings, @Autowired JdbcClient jdbc, @TempDir Path home) throws Exception {
        jdbc.sql("create database empty").update();
        try (HikariDataSource empty = new HikariDataSource()) {
            empty.setJdbcUrl(
                    settings.getRequiredProperty("spring.datasource.url").replace("/postgres?", "/empty?"));
            empty.setUsername("postgres");
            empty.setPassword("postgres");
            FirstStarts programs = new FirstStarts(empty, home);

            var first = programs.race(8);

            assertThat(first).hasSize(1);
            assertThat(programs.accounts()).isOne();
            assertThat(programs.opens(first.getFirst())).isTrue();
            assertThat(home.resolve("credentials.txt")).hasContent("admin=" + first.getFirst());
        }
    }
}
