package dev.mendflow.api.accounts;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the administrator on the very first start of a database.
 *
 * <p>That it happened is a stored fact of its own: an installation whose administrators were all closed stays shut.
 */
@Component
public class FirstStart {

    private static final String DONE = "bootstrap_done";
    private static final String LOGIN = "admin";

    private final Accounts accounts;
    private final AccountStore store;
    private final Passwords passwords;
    private final CredentialsFile credentials;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstStart(
            Accounts accounts,
            AccountStore store,
            Passwords passwords,
            CredentialsFile credentials,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.passwords = passwords;
        this.credentials = credentials;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does it once, whoever asks and however many ask at the same time; returns the password only to the one who did it. */
    public Optional<String> createAdministrator() {
        if (store.happened(DONE)) {
            return Optional.empty();
        }
        String password = passwords.madeUp();
        try {
            transaction.executeWithoutResult(tx -> {
                store.remember(DONE, clock.instant());
                accounts.insert(NewAccount.staff(LOGIN, "Administrator", Role.ADMIN), password);
                // Before it counts: a password that holds is in the file. One that does not hold yet is made up anew.
                credentials.startOver(LOGIN, password);
            });
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
        return Optional.of(password);
    }

    /** Where made-up passwords are written. */
    public Path credentialsFile() {
        return credentials.path();
    }
}
