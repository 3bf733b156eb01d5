package dev.mendflow.api.security;

import dev.mendflow.api.accounts.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A caller whose credentials were checked; the credentials themselves are forgotten. */
class CallerToken extends AbstractAuthenticationToken {

    /** Of a caller whose credentials are kept elsewhere. */
    private static final int FOREIGN = -1;

    private final Caller caller;
    private final int credential;

    /** A caller whom an identity provider knows. */
    CallerToken(Caller caller) {
        this(caller, FOREIGN);
    }

    /** A caller who signed in with an account of ours. */
    CallerToken(Account account) {
        this(Caller.of(account), account.credential());
    }

    private CallerToken(Caller caller, int credential) {
        super(AuthorityUtils.createAuthorityList(List.copyOf(caller.authorities())));
        this.caller = caller;
        this.credential = credential;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** Whether the credentials are kept here, so that they can have ended since. */
    boolean isOurs() {
        return credential != FOREIGN;
    }

    /** Whether the account would still let its owner in by what was checked then. */
    boolean isHeldBy(Account account) {
        return account.enabled() && account.credential() == credential;
    }
}
