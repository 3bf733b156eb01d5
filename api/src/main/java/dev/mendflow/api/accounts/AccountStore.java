package dev.mendflow.api.accounts;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the table account. */
@Repository
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Account account, String passwordHash, Instant createdAt) {
        jdbc.sql("""
                        insert into account (id, login, display_name, password_hash, roles, teams, technician, customer_id, enabled, created_at)
                        values (:id, :login, :displayName, :passwordHash, :roles, :teams, :technician, :customerId, :enabled, :createdAt)
                        """)
                .param("id", account.id())
                .param("login", account.login())
                .param("displayName", account.displayName())
                .param("passwordHash", passwordHash)
                .param(
                        "roles",
                        account.roles().stream().map(Role::name).sorted().collect(joining(",")))
                .param("teams", account.teams().stream().sorted().collect(joining(",")))
                .param("technician", account.technician())
                .param("customerId", account.customerId())
                .param("enabled", account.enabled())
                .param("createdAt", createdAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Account> find(String login) {
        return jdbc.sql("select * from account where login = :login")
                .param("login", login)
                .query(AccountStore::account)
                .optional();
    }

    Optional<String> loginOf(String technician) {
        return jdbc.sql("select login from account where technician = :technician and enabled = true order by login"
                        + " fetch first 1 row only")
                .param("technician", technician)
                .query(String.class)
                .optional();
    }

    Optional<String> passwordHash(String login) {
        return jdbc.sql("select password_hash from account where login = :login and enabled = true")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql("select * from account order by login")
                .query(AccountStore::account)
                .list();
    }

    boolean setEnabled(String login, boolean enabled) {
        return jdbc.sql("update account set enabled = :enabled where login = :login")
                        .param("enabled", enabled)
                        .param("login", login)
                        .update()
                == 1;
    }

    boolean setPassword(String login, String passwordHash) {
        return jdbc.sql("update account set password_hash = :hash where login = :login")
                        .param("hash", passwordHash)
                        .param("login", login)
                        .update()
                == 1;
    }

    /** Fails with a duplicate key when the fact happened before. */
    void remember(String fact, Instant at) {
        jdbc.sql("insert into one_way_fact (name, happened_at) values (:name, :at)")
                .param("name", fact)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean happened(String fact) {
        return jdbc.sql("select count(*) from one_way_fact where name = :name")
                        .param("name", fact)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("display_name"),
                words(row.getString("roles")).stream().map(Role::valueOf).collect(toUnmodifiableSet()),
                words(row.getString("teams")),
                row.getString("technician"),
                row.getObject("customer_id", UUID.class),
                row.getBoolean("enabled"));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",")).filter(word -> !word.isEmpty()).collect(toUnmodifiableSet());
    }
}
