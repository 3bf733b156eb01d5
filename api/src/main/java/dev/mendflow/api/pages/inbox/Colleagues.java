package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Caller;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** To whom the reader may give tasks: nobody for those who neither lead nor dispatch. */
@Component
class Colleagues {

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Colleague> of(Caller caller) {
        if (!caller.isAny(Role.MANAGER, Role.DISPATCHER)) {
            return List.of();
        }
        return accounts.all().stream()
                .filter(Account::enabled)
                .filter(account -> account.roles().stream().anyMatch(Role::isStaff))
                .map(account -> new Colleague(
                        account.technician() == null ? account.login() : account.technician(), account.displayName()))
                .sorted(Comparator.comparing(Colleague::shown))
                .toList();
    }
}
