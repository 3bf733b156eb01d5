package dev.mendflow.api.people;

import dev.mendflow.api.accounts.AccountNotFound;
import dev.mendflow.api.accounts.LastAdministrator;
import dev.mendflow.api.accounts.LoginTaken;
import dev.mendflow.api.problems.KnownFacts;
import dev.mendflow.api.problems.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says as refusals what accounts say as facts. */
@Component
class AccountFacts implements KnownFacts {

    @Override
    public Optional<Refusal> refusal(Exception fact) {
        return switch (fact) {
            case LoginTaken taken -> Optional.of(Refusal.conflict("login-taken"));
            case LastAdministrator last -> Optional.of(Refusal.conflict("last-administrator"));
            case AccountNotFound missing -> Optional.of(Refusal.notFound());
            default -> Optional.empty();
        };
    }
}
