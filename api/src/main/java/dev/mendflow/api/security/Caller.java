package dev.mendflow.api.security;

import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.Role;
import java.io.Serializable;
import java.security.Principal;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling; handlers take it as their authenticated principal.
 *
 * @param login the account, also the actor in timelines and the audit trail
 * @param displayName what colleagues see
 * @param groups candidate groups: those of the roles and the teams
 * @param technician the technician behind the account, null for others
 * @param customerId the customer behind the account, null for staff
 */
public record Caller(
        String login,
        String displayName,
        Set<Role> roles,
        Set<String> groups,
        @Nullable String technician,
        @Nullable UUID customerId)
        implements Principal, Serializable {

    /** The caller who signed in with this account. */
    public static Caller of(Account account) {
        Set<String> groups = new HashSet<>(account.teams());
        account.roles().forEach(role -> groups.add(role.candidateGroup()));
        return new Caller(
                account.login(),
                account.displayName(),
                account.roles(),
                Set.copyOf(groups),
                account.technician(),
                account.customerId());
    }

    @Override
    public String getName() {
        return login;
    }

    /** Whether the caller has one of these roles, or is an administrator, who may do everything. */
    public boolean isAny(Role... wanted) {
        return roles.contains(Role.ADMIN) || Set.of(wanted).stream().anyMatch(roles::contains);
    }

    /** Whether the caller leads: managers and administrators act on everybody's tasks. */
    public boolean leads() {
        return isAny(Role.MANAGER);
    }

    /** The name under which user tasks are assigned to this caller: the technician's code, else the login. */
    public String taskName() {
        return technician == null ? login : technician;
    }

    /** The names under which user tasks may have been assigned to this caller. */
    public Set<String> assignees() {
        return Set.copyOf(new HashSet<>(java.util.List.of(login, taskName())));
    }

    /** Whether the caller is in the field only, and has no business with the jobs of others. */
    public boolean isTechnicianOnly() {
        return roles.equals(Set.of(Role.TECHNICIAN));
    }

    Set<String> authorities() {
        return roles.stream().map(role -> "ROLE_" + role.name()).collect(Collectors.toUnmodifiableSet());
    }
}
