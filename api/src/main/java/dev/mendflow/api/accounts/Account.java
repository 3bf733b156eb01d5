package dev.mendflow.api.accounts;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or program that may sign in.
 *
 * @param login unique, lower case
 * @param displayName what colleagues see
 * @param roles what the account is allowed to be
 * @param teams candidate groups besides those of the roles
 * @param technician the code of the technician this account belongs to, null for others
 * @param customerId the customer this account belongs to, null for staff
 * @param enabled false once the account was closed
 */
public record Account(
        UUID id,
        String login,
        String displayName,
        Set<Role> roles,
        Set<String> teams,
        @Nullable String technician,
        @Nullable UUID customerId,
        boolean enabled) {

    public Account {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }
}
