package dev.mendflow.api.security;

import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.Accounts;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks login and password, for the form and for HTTP Basic alike. */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final RecentlyVerified recent;
    private final WrongPasswords wrong;

    SignIn(Accounts accounts, RecentlyVerified recent, WrongPasswords wrong) {
        this.accounts = accounts;
        this.recent = recent;
        this.wrong = wrong;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = asked.getName().toLowerCase(Locale.ROOT);
        String password = String.valueOf(asked.getCredentials());
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Optional<Account> account = recentlyVerified(login, password);
        if (account.isEmpty()) {
            wrong.count(login, address, () -> verify(login, password));
            account = recentlyVerified(login, password);
        }
        var token = new CallerToken(
                account.orElseThrow(() -> new BadCredentialsException("Unknown login or wrong password")));
        token.setDetails(asked.getDetails());
        return token;
    }

    /** Whoever waited for the same check finds its outcome and does not repeat it. */
    private boolean verify(String login, String password) {
        if (recentlyVerified(login, password).isPresent()) {
            return true;
        }
        Optional<Account> account = accounts.verify(login, password);
        account.ifPresent(known -> recent.remember(login, password, known.credential()));
        return account.isPresent();
    }

    /** What was remembered counts only while the account still has the credential that it was right for. */
    private Optional<Account> recentlyVerified(String login, String password) {
        OptionalInt credential = recent.credential(login, password);
        return credential.isEmpty()
                ? Optional.empty()
                : accounts.find(login)
                        .filter(Account::enabled)
                        .filter(account -> account.credential() == credential.getAsInt());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
