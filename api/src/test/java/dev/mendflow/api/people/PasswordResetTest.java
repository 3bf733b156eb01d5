package dev.mendflow.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.mendflow.api.accounts.FirstStarts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class PasswordResetTest {

    @TempDir
    Path home;

    @Test
    void whoOwnsTheMachineGetsTheAdministratorBackIn(CapturedOutput console) throws Exception {
        String before;
        try (HikariDataSource database = database()) {
            before = new FirstStarts(database, home).race(1).getFirst();
        }

        int code = PasswordReset.run("--reset-password=admin", "--mendflow.data-directory=" + home);

        assertThat(code).isZero();
        String password = inTheFile();
        assertThat(console).containsOnlyOnce("New password of admin: " + password);
        try (HikariDataSource database = database()) {
            FirstStarts programs = new FirstStarts(database, home);
            assertThat(programs.opens(password)).isTrue();
            assertThat(programs.opens(before)).isFalse();
            assertThat(JdbcClient.create(database)
                            .sql("select actor || ' ' || action || ' ' || subject || ' ' || outcome from audit_entry")
                            .query(String.class)
                            .list())
                    .containsExactly("console account.renew-password admin done");
        }

        assertThat(PasswordReset.run("--reset-password=nobody", "--mendflow.data-directory=" + home))
                .isOne();
        assertThat(console).contains("There is no account nobody");
        assertThat(inTheFile()).isEqualTo(password);

        assertThat(PasswordReset.run(
                        "--reset-password=admin", "--mendflow.data-directory=" + home.resolve("elsewhere")))
                .isOne();
        assertThat(console).contains("This database has no accounts");
    }

    private String inTheFile() throws IOException {
        String text = Files.readString(home.resolve("credentials.txt"));
        assertThat(text).matches("admin=\\w{20}\n");
        return text.substring(6).strip();
    }

    private HikariDataSource database() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:%s;CASE_INSENSITIVE_IDENTIFIERS=TRUE".formatted(home.resolve("mendflow")));
        pool.setUsername("mendflow");
        return pool;
    }
}
