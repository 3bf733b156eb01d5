package dev.mendflow.api.security;

import dev.mendflow.api.accounts.Accounts;
import java.util.Locale;
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
        if (recent.find(login, password).isEmpty()) {
            wrong.count(login, address, () -> verify(login, password));
        }
        var token = new CallerToken(recent.find(login, password)
                .orElseThrow(() -> new BadCredentialsException("Unknown login or wrong password")));
        token.setDetails(asked.getDetails());
        return token;
    }

    /** Whoever waited for the same check finds its outcome and does not repeat it. */
    private boolean verify(String login, String password) {
        if (recent.find(login, password).isPresent()) {
            return true;
        }
        var account = accounts.verify(login, password);
        account.map(Caller::of).ifPresent(caller -> recent.remember(login, password, caller));
        return account.isPresent();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
