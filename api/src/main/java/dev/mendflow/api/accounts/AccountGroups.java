package dev.mendflow.api.accounts;

import dev.mendflow.delivery.GroupMembers;
import java.util.List;
import org.springframework.stereotype.Component;

/** A candidate group is everybody with an open account of that role or team. */
@Component
class AccountGroups implements GroupMembers {

    private final Accounts accounts;

    AccountGroups(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> of(String group) {
        return accounts.all().stream()
                .filter(Account::enabled)
                .filter(account -> account.teams().contains(group)
                        || account.roles().stream()
                                .anyMatch(role -> role.candidateGroup().equals(group)))
                .map(Account::login)
                .toList();
    }
}
