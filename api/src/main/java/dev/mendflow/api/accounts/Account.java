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
 * @param credential counts the ways in: what was remembered of an earlier one opens nothing
 * @param version of what administrators change
 */
public record Account(
        UUID id,
        String login,
        String displayName,
        Set<Role> roles,
        Set<String> teams,
        @Nullable String technician,
        @Nullable UUID customerId,
        boolean enabled,
        int credential,
        int version) {

    public Account {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    /** Whether this account administers the installation, which one that is closed does not. */
    public boolean administers() {
        return enabled && roles.contains(Role.ADMIN);
    }
}
