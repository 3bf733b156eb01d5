package dev.mendflow.api.accounts;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                .param("roles", names(account.roles()))
                .param("teams", list(account.teams()))
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

    /** An account with the hash of its password, read together so that they belong to each other. */
    record Known(Account account, String passwordHash) {}

    Optional<Known> known(String login) {
        return jdbc.sql("select * from account where login = :login and enabled = true")
                .param("login", login)
                .query((row, number) -> new Known(account(row, number), row.getString("password_hash")))
                .optional();
    }

    Map<String, String> staffNames() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select login, technician, display_name from account where customer_id is null")
                .query(row -> {
                    names.put(row.getString("login"), row.getString("display_name"));
                    if (row.getString("technician") != null) {
                        names.put(row.getString("technician"), row.getString("display_name"));
                    }
                });
        return names;
    }

    List<Account> all() {
        return jdbc.sql("select * from account order by login")
                .query(AccountStore::account)
                .list();
    }

    /** By login. */
    List<Account> search(AccountQuery query) {
        var conditions = new ArrayList<>(List.of("login > :after"));
        if (query.text() != null) {
            conditions.add("(login like :text escape '!' or lower(display_name) like :text escape '!')");
        }
        if (query.role() != null) {
            conditions.add("',' || roles || ',' like :role");
        }
        if (query.enabled() != null) {
            conditions.add("enabled = :enabled");
        }
        return jdbc.sql("select * from account where " + String.join(" and ", conditions)
                        + " order by login fetch first " + query.limit() + " rows only")
                .param("after", query.after() == null ? "" : query.after())
                .param("text", query.text() == null ? null : "%" + escaped(query.text()) + "%")
                .param("role", query.role() == null ? null : "%," + query.role() + ",%")
                .param("enabled", query.enabled())
                .query(AccountStore::account)
                .list();
    }

    /** Those who administer; until the transaction ends nobody else takes this from one of them. */
    List<String> lockAdministrators() {
        return jdbc
                .sql("select * from account where enabled = true and roles like '%ADMIN%' order by login for update")
                .query(AccountStore::account)
                .list()
                .stream()
                .filter(Account::administers)
                .map(Account::login)
                .toList();
    }

    /** False if it is no longer of this version. */
    boolean change(String login, AccountChange change) {
        return jdbc.sql("""
                        update account set display_name = :displayName, roles = :roles, teams = :teams,
                            technician = :technician, version = version + 1
                        where login = :login and version = :version
                        """)
                        .param("displayName", change.displayName())
                        .param("roles", names(change.roles()))
                        .param("teams", list(change.teams()))
                        .param("technician", change.technician())
                        .param("login", login)
                        .param("version", change.version())
                        .update()
                == 1;
    }

    void setEnabled(String login, boolean enabled) {
        jdbc.sql("""
                        update account set enabled = :enabled, credential = credential + 1, version = version + 1
                        where login = :login
                        """).param("enabled", enabled).param("login", login).update();
    }

    void setPassword(String login, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash, credential = credential + 1 where login = :login")
                .param("hash", passwordHash)
                .param("login", login)
                .update();
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
                row.getBoolean("enabled"),
                row.getInt("credential"),
                row.getInt("version"));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",")).filter(word -> !word.isEmpty()).collect(toUnmodifiableSet());
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(joining(","));
    }

    private static String list(Set<String> words) {
        return words.stream().sorted().collect(joining(","));
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
