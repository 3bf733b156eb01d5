package dev.mendflow.api.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of this installation. */
@Component
public class Accounts {

    private final AccountStore store;
    private final Passwords passwords;
    private final CredentialsFile credentials;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            Passwords passwords,
            CredentialsFile credentials,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.credentials = credentials;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an account with a made-up password, which is in the credentials file before it opens anything.
     *
     * @return the password
     * @throws LoginTaken if there is an account with this login
     * @throws CredentialsNotKept if the file cannot be written; then there is no account either
     */
    public String create(NewAccount wanted) {
        String password = passwords.madeUp();
        try {
            transaction.executeWithoutResult(tx -> {
                insert(wanted, password);
                credentials.keep(wanted.login(), password);
            });
        } catch (DuplicateKeyException e) {
            throw new LoginTaken(wanted.login());
        }
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

    /** What everybody who works here is called, by login and by code of a technician; closed accounts too. */
    public Map<String, String> staffNames() {
        return store.staffNames();
    }

    /** All accounts by login. */
    public List<Account> all() {
        return store.all();
    }

    /** Some accounts by login. */
    public List<Account> search(AccountQuery query) {
        return store.search(query);
    }

    /** The enabled account with this login and password, after the time of one comparison in any case. */
    public Optional<Account> verify(String login, String password) {
        Optional<AccountStore.Known> known = store.known(login);
        boolean right = known.map(account -> passwords.matches(password, account.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password));
        return right ? known.map(AccountStore.Known::account) : Optional.empty();
    }

    /** A new password for somebody; nobody else ever learns it. */
    public String madeUpPassword() {
        return passwords.madeUp();
    }

    /**
     * Opens an account with this password, which is written down nowhere.
     *
     * @throws LoginTaken if there is an account with this login
     */
    public Account open(NewAccount wanted, String password) {
        if (store.find(wanted.login()).isPresent()) {
            throw new LoginTaken(wanted.login());
        }
        try {
            insert(wanted, password);
        } catch (DuplicateKeyException e) {
            throw new LoginTaken(wanted.login());
        }
        return existing(wanted.login());
    }

    /**
     * Changes what an account is; it holds from the next call of its owner on.
     *
     * @throws AccountNotFound if there is none
     * @throws LastAdministrator if nobody would be left who administers
     * @throws OptimisticLockingFailureException when somebody else changed it in between
     */
    public Account change(String login, AccountChange change) {
        transaction.executeWithoutResult(tx -> {
            if (!change.roles().contains(Role.ADMIN)) {
                keepAnAdministrator(login);
            }
            existing(login);
            if (!store.change(login, change)) {
                throw new OptimisticLockingFailureException(
                        "Account " + login + " is no longer version " + change.version());
            }
        });
        return existing(login);
    }

    /**
     * Closes the door for an account: its sessions end, its password opens nothing.
     *
     * @throws AccountNotFound if there is none
     * @throws LastAdministrator if nobody would be left who administers
     */
    public Account close(String login) {
        transaction.executeWithoutResult(tx -> {
            keepAnAdministrator(login);
            if (existing(login).enabled()) {
                store.setEnabled(login, false);
            }
        });
        events.publishEvent(new WayInClosed(login));
        return existing(login);
    }

    /**
     * Opens the door again, with the password of before; sessions of before stay ended.
     *
     * @throws AccountNotFound if there is none
     */
    public Account reopen(String login) {
        if (!existing(login).enabled()) {
            store.setEnabled(login, true);
        }
        return existing(login);
    }

    /**
     * Replaces the password: sessions end, and the one of before opens nothing any more.
     *
     * @throws AccountNotFound if there is none
     */
    public Account renewPassword(String login, String password) {
        existing(login);
        store.setPassword(login, passwords.hash(password));
        events.publishEvent(new WayInClosed(login));
        return existing(login);
    }

    /**
     * Replaces the password by a made-up one, in the transaction of the caller if there is one: it is in the credentials file
     * before it opens anything.
     *
     * @return the password
     * @throws AccountNotFound if there is none
     * @throws CredentialsNotKept if the file cannot be written; then the password of before holds
     */
    public String renewAndKeepPassword(String login) {
        String password = passwords.madeUp();
        transaction.executeWithoutResult(tx -> {
            renewPassword(login, password);
            credentials.keep(login, password);
        });
        return password;
    }

    private void keepAnAdministrator(String login) {
        if (store.lockAdministrators().equals(List.of(login))) {
            throw new LastAdministrator(login);
        }
    }

    private Account existing(String login) {
        return store.find(login).orElseThrow(() -> new AccountNotFound(login));
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
                true,
                1,
                1);
        store.insert(account, passwords.hash(password), clock.instant());
    }
}
