package dev.mendflow.api.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

class FirstStartTest {

    @TempDir
    Path home;

    private final HikariDataSource database = emptyDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ofManyStartsOnAnEmptyDatabaseOneMakesTheAdministrator() throws Exception {
        FirstStarts programs = new FirstStarts(database, home);

        var first = programs.race(8);

        assertThat(first).hasSize(1);
        assertThat(programs.accounts()).isOne();
        assertThat(credentials()).isEqualTo("admin=" + first.getFirst() + "\n");
        assertThat(programs.opens(first.getFirst())).isTrue();
    }

    @Test
    void aProgramThatEndsBeforeItCommittedIsFollowedByOneThatKnowsThePassword() throws IOException {
        FirstStarts programs = new FirstStarts(database, home);
        assertThatThrownBy(() -> programs.start(new EndsAtCommit(database)))
                .isInstanceOf(TransactionSystemException.class);
        String lost = credentials();

        String password = programs.start().orElseThrow();

        assertThat(credentials()).isEqualTo("admin=" + password + "\n").isNotEqualTo(lost);
        assertThat(programs.opens(password)).isTrue();
        assertThat(programs.start()).isEmpty();
    }

    @Test
    void withoutAPlaceForThePasswordThereIsNoAdministratorYet() throws IOException {
        FirstStarts programs = new FirstStarts(database, home.resolve("data"));
        Path inTheWay = Files.writeString(home.resolve("data"), "a file where the directory should be");

        assertThatThrownBy(programs::start)
                .isInstanceOf(CredentialsNotKept.class)
                .hasMessageContaining("credentials.txt");
        assertThat(programs.accounts()).isZero();

        Files.delete(inTheWay);
        assertThat(programs.opens(programs.start().orElseThrow())).isTrue();
    }

    @Test
    void whatAnInterruptedWriteLeftIsInNobodysWay() throws IOException {
        Files.writeString(home.resolve("credentials.txt"), "admin=of-another-database\nlin=too\n");
        Files.writeString(home.resolve("credentials.txt.new"), "adm");

        String password = new FirstStarts(database, home).start().orElseThrow();

        assertThat(credentials()).isEqualTo("admin=" + password + "\n");
        assertThat(home.resolve("credentials.txt.new")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(home.resolve("credentials.txt")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void anAccountWhosePasswordGotLostInBetweenIsMadeAgain() throws IOException {
        FirstStarts programs = new FirstStarts(database, home);
        String admin = programs.start().orElseThrow();
        NewAccount lin = NewAccount.staff("lin", "Lin", Role.AGENT);
        assertThatThrownBy(() -> programs.accounts(new EndsAtCommit(database)).create(lin))
                .isInstanceOf(TransactionSystemException.class);

        Accounts accounts = programs.accounts(new JdbcTransactionManager(database));
        accounts.createIfMissing(lin);

        assertThat(Files.readAllLines(home.resolve("credentials.txt")))
                .hasSize(2)
                .startsWith("admin=" + admin)
                .last()
                .satisfies(line ->
                        assertThat(accounts.verify("lin", line.substring(4))).isPresent());
    }

    private String credentials() throws IOException {
        return Files.readString(home.resolve("credentials.txt"));
    }

    private static HikariDataSource emptyDatabase() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                .formatted(UUID.randomUUID()));
        pool.setUsername("mendflow");
        return pool;
    }

    /** A program that is killed when everything is done but the commit. */
    private static final class EndsAtCommit extends JdbcTransactionManager {

        EndsAtCommit(HikariDataSource database) {
            super(database);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            doRollback(status);
            throw new TransactionSystemException("killed");
        }
    }
}
