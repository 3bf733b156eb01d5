package dev.mendflow.api.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A caller whose credentials were checked; the credentials themselves are forgotten. */
class CallerToken extends AbstractAuthenticationToken {

    private final Caller caller;

    CallerToken(Caller caller) {
        super(AuthorityUtils.createAuthorityList(List.copyOf(caller.authorities())));
        this.caller = caller;
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
}
