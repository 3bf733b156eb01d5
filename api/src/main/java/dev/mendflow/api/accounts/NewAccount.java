package dev.mendflow.api.accounts;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for when an account is opened; the password is made up, never chosen.
 *
 * @param login lower-case letters, digits, dots and hyphens, at most 100
 * @param teams candidate groups besides those of the roles
 * @param technician the code of the technician the account belongs to, null for others
 * @param customerId the customer the account belongs to, null for staff
 */
public record NewAccount(
        String login,
        String displayName,
        Set<Role> roles,
        Set<String> teams,
        @Nullable String technician,
        @Nullable UUID customerId) {

    public NewAccount {
        if (!login.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            throw new IllegalArgumentException("A login is lower-case letters, digits, dots and hyphens");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("An account has at least one role");
        }
    }

    /** An account of staff without teams. */
    public static NewAccount staff(String login, String displayName, Role role) {
        return new NewAccount(login, displayName, Set.of(role), Set.of(), null, null);
    }

    /** The account of the technician with this code. */
    public static NewAccount technician(String login, String displayName, String technician) {
        return new NewAccount(login, displayName, Set.of(Role.TECHNICIAN), Set.of(), technician, null);
    }

    /** The account of a customer, who sees the cases of this customer only. */
    public static NewAccount customer(String login, String displayName, UUID customerId) {
        return new NewAccount(login, displayName, Set.of(Role.CUSTOMER), Set.of(), null, customerId);
    }
}
