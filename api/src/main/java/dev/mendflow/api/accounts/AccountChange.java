package dev.mendflow.api.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different about an account.
 *
 * @param teams candidate groups besides those of the roles
 * @param technician the code of the technician the account belongs to, null for others
 * @param version the version that was changed
 */
public record AccountChange(
        String displayName,
        Set<Role> roles,
        Set<String> teams,
        @Nullable String technician,
        int version) {

    public AccountChange {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("An account has at least one role");
        }
    }
}
