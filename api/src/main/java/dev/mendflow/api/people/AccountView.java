package dev.mendflow.api.people;

import dev.mendflow.api.accounts.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param teams candidate groups besides those of the roles
 * @param technician the code of the technician it belongs to, null for others
 * @param customer whether it belongs to a customer
 * @param active whether it may sign in
 */
public record AccountView(
        String login,
        String name,
        List<String> roles,
        List<String> teams,
        @Nullable String technician,
        boolean customer,
        boolean active,
        int version) {

    static AccountView of(Account account) {
        return new AccountView(
                account.login(),
                account.displayName(),
                account.roles().stream().sorted().map(Enum::name).toList(),
                account.teams().stream().sorted().toList(),
                account.technician(),
                account.customerId() != null,
                account.enabled(),
                account.version());
    }
}
