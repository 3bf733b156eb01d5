package dev.mendflow.api.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTest {

    @TempDir
    Path home;

    /** The first program is a process of its own: H2 lets everybody in who is in the same. */
    @Test
    void aSecondProgramOnTheDatabaseIsToldWhoHasIt(CapturedOutput console) throws IOException {
        Process first = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstProgram.class.getName(),
                        url())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(first.inputReader().lines().anyMatch("OPEN"::equals)).isTrue();

            assertThatThrownBy(this::start).hasStackTraceContaining("org.h2");

            assertThat(console)
                    .contains("Another program has the database open", "mendflow.data-directory")
                    .doesNotContain("\tat org.h2");
        } finally {
            first.destroyForcibly();
        }
    }

    @Test
    void aDatabaseThatANewerVersionChangedIsNotTouched(CapturedOutput console) throws IOException {
        Path newer = Files.createDirectory(home.resolve("newer"));
        Files.writeString(newer.resolve("V99999__of_the_future.sql"), "create table of_the_future (id bigint);");
        Flyway.configure()
                .dataSource(url(), "mendflow", "")
                .locations("classpath:db/migration/accounts", "filesystem:" + newer)
                .load()
                .migrate();

        assertThatThrownBy(this::start).hasStackTraceContaining("FlywayValidateException");

        assertThat(console)
                .contains("written by a newer version of Mendflow", "99999", "restore a backup")
                .doesNotContain("\tat org.flywaydb");
    }

    /** What {@code main} does, which lets the exception through: Java then ends with 1. */
    private void start() {
        new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .run("--mendflow.data-directory=" + home)
                .close();
    }

    private String url() {
        return "jdbc:h2:file:" + home.resolve("mendflow");
    }

    /** As much of the program as opens the database; its settings are the program's. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Database {}

    /** A program that has the database open until it is ended. */
    static final class FirstProgram {

        public static void main(String[] url) throws SQLException, InterruptedException {
            try (Connection open = DriverManager.getConnection(url[0], "mendflow", "")) {
                System.out.println(open.isValid(1) ? "OPEN" : "NOT OPEN");
                Thread.sleep(Duration.ofMinutes(5));
            }
        }
    }
}
