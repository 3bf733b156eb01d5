package dev.mendflow.api.tasks;

import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Caller;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** To whom a caller may give tasks: nobody for those who neither lead nor dispatch. */
@Component
public class Assignees {

    private final Accounts accounts;

    Assignees(Accounts accounts) {
        this.accounts = accounts;
    }

    /** By name. */
    public List<Assignee> of(Caller caller) {
        if (!caller.isAny(Role.MANAGER, Role.DISPATCHER)) {
            return List.of();
        }
        return accounts.all().stream()
                .filter(Account::enabled)
                .filter(account -> account.roles().stream().anyMatch(Role::isStaff))
                .map(account -> new Assignee(
                        account.technician() == null ? account.login() : account.technician(), account.displayName()))
                .sorted(Comparator.comparing(Assignee::name))
                .toList();
    }
}
