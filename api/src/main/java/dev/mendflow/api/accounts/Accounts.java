package dev.mendflow.api.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of this installation. */
@Component
public class Accounts {

    private final AccountStore store;
    private final Passwords passwords;
    private final CredentialsFile credentials;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(
            AccountStore store,
            Passwords passwords,
            CredentialsFile credentials,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.credentials = credentials;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens an account with a made-up password, which is appended to the credentials file.
     *
     * @return the password
     * @throws LoginTaken if there is an account with this login
     */
    public String create(NewAccount wanted) {
        String password = passwords.madeUp();
        try {
            transaction.executeWithoutResult(tx -> insert(wanted, password));
        } catch (DuplicateKeyException e) {
            throw new LoginTaken(wanted.login());
        }
        credentials.append(wanted.login(), password);
        return password;
    }

    /** Opens the account unless there is one with this login. */
    public void createIfMissing(NewAccount wanted) {
        if (store.find(wanted.login()).isEmpty()) {
            create(wanted);
        }
    }

    /** The account with this login, enabled or not. */
    public Optional<Account> find(String login) {
        return store.find(login);
    }

    /** The login of the technician with this code; empty when no open account belongs to them. */
    public Optional<String> loginOf(String technician) {
        return store.loginOf(technician);
    }

    /** All accounts by login. */
    public List<Account> all() {
        return store.all();
    }

    /** The enabled account with this login and password, after the time of one comparison in any case. */
    public Optional<Account> verify(String login, String password) {
        Optional<String> hash = store.passwordHash(login);
        boolean right = hash.map(known -> passwords.matches(password, known))
                .orElseGet(() -> passwords.matchesNobody(password));
        return right ? store.find(login).filter(Account::enabled) : Optional.empty();
    }

    /** Opens or closes the door for an account; returns false if there is none. */
    public boolean setEnabled(String login, boolean enabled) {
        return store.setEnabled(login, enabled);
    }

    /** Replaces the password by a made-up one; empty if there is no such account. */
    public Optional<String> renewPassword(String login) {
        String password = passwords.madeUp();
        return store.setPassword(login, passwords.hash(password)) ? Optional.of(password) : Optional.empty();
    }

    void insert(NewAccount wanted, String password) {
        var account = new Account(
                UUID.randomUUID(),
                wanted.login(),
                wanted.displayName(),
                wanted.roles(),
                wanted.teams(),
                wanted.technician(),
                wanted.customerId(),
                true);
        store.insert(account, passwords.hash(password), clock.instant());
    }
}
