package dev.mendflow.api.people;

import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.AccountNotFound;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.audit.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way back in for whoever owns the machine: {@code --reset-password=LOGIN} gives that account a new password, instead of
 * serving. The password is printed once and kept in the credentials file; nothing of before opens anything any more.
 */
public final class PasswordReset {

    private static final String ARGUMENT = "--reset-password=";
    private static final String ACTOR = "console";

    private PasswordReset() {}

    /** Whether the arguments ask for it. */
    public static boolean isAskedFor(String... args) {
        return login(args).isPresent();
    }

    /** Does it, on the database of the other arguments and settings; the exit code. */
    public static int run(String... args) {
        String login = login(args).orElseThrow();
        try (ConfigurableApplicationContext parts = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(args)) {
            return renew(parts, login);
        } catch (RuntimeException toldAlready) {
            return 1;
        }
    }

    private static int renew(ConfigurableApplicationContext parts, String login) {
        Accounts accounts = parts.getBean(Accounts.class);
        try {
            String password = parts.getBean(TransactionTemplate.class).execute(tx -> {
                String renewed = accounts.renewAndKeepPassword(login);
                parts.getBean(AuditTrail.class)
                        .add(
                                ACTOR,
                                "account.renew-password",
                                login,
                                "done",
                                UUID.randomUUID().toString());
                return renewed;
            });
            System.out.println("New password of " + login + ": " + password);
            boolean closed = !accounts.find(login).map(Account::enabled).orElse(false);
            if (closed) {
                System.out.println("The account is closed: another administrator has to open it again.");
            }
            return 0;
        } catch (AccountNotFound nobody) {
            System.err.println("There is no account " + login + ".");
        } catch (BadSqlGrammarException noTables) {
            System.err.println("This database has no accounts: start the program on it once, or name the right one.");
        } catch (RuntimeException inTheWay) {
            System.err.println("The password stays as it is: "
                    + NestedExceptionUtils.getMostSpecificCause(inTheWay).getMessage());
        }
        return 1;
    }

    private static Optional<String> login(String... args) {
        for (String arg : args) {
            if (arg.startsWith(ARGUMENT)) {
                return Optional.of(arg.substring(ARGUMENT.length()));
            }
        }
        return Optional.empty();
    }

    /** The accounts and the audit trail on their database, and nothing else of the program; no configuration that the program itself would find. */
    @ComponentScan(basePackageClasses = Accounts.class)
    @Import(AuditTrail.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
