package dev.mendflow.api.accounts;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Programs that start on one database, as far as their administrator goes; each is put together anew. */
public final class FirstStarts {

    private static final Passwords PASSWORDS = new Passwords();

    private final DataSource database;
    private final Path directory;

    /** Programs of this directory on this database, which gets the tables of accounts and audit. */
    public FirstStarts(DataSource database, Path directory) {
        this.database = database;
        this.directory = directory;
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/accounts", "classpath:db/migration/audit")
                .load()
                .migrate();
    }

    /** One program starts. @return the password if it was the first */
    Optional<String> start() {
        return start(new JdbcTransactionManager(database));
    }

    Optional<String> start(PlatformTransactionManager transactions) {
        return program(transactions).createAdministrator();
    }

    /** That many start at the same moment, each with a connection of its own. @return the passwords of those who were first */
    public List<String> race(int programs) throws Exception {
        CyclicBarrier line = new CyclicBarrier(programs);
        try (ExecutorService threads = Executors.newFixedThreadPool(programs)) {
            List<Future<Optional<String>>> starts = new ArrayList<>();
            for (int i = 0; i < programs; i++) {
                FirstStart program = program(new JdbcTransactionManager(database));
                starts.add(threads.submit(() -> {
                    line.await();
                    return program.createAdministrator();
                }));
            }
            List<String> passwords = new ArrayList<>();
            for (Future<Optional<String>> start : starts) {
                start.get().ifPresent(passwords::add);
            }
            return passwords;
        }
    }

    /** Whether this opens the administrator's account. */
    public boolean opens(String password) {
        return accounts(new JdbcTransactionManager(database))
                .verify("admin", password)
                .isPresent();
    }

    /** How many accounts there are. */
    public int accounts() {
        return accounts(new JdbcTransactionManager(database)).all().size();
    }

    private FirstStart program(PlatformTransactionManager transactions) {
        return new FirstStart(
                accounts(transactions),
                store(),
                PASSWORDS,
                file(),
                new TransactionTemplate(transactions),
                Clock.systemUTC());
    }

    Accounts accounts(PlatformTransactionManager transactions) {
        return new Accounts(
                store(), PASSWORDS, file(), new TransactionTemplate(transactions), event -> {}, Clock.systemUTC());
    }

    private AccountStore store() {
        return new AccountStore(JdbcClient.create(database));
    }

    private CredentialsFile file() {
        return new CredentialsFile(new AccountSettings(directory));
    }
}
