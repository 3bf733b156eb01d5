package dev.mendflow.api.security;

import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.Accounts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Who holds a session: looked up with each request that needs to know, so that other roles hold at once, and a session ends
 * when its account is closed or gets another password, on whichever replica that happened.
 */
final class SessionHolders implements SecurityContextRepository {

    private static final String LET_IN = SessionHolders.class.getName();

    private final SecurityContextRepository contexts;
    private final Accounts accounts;

    SessionHolders(Accounts accounts) {
        var sessions = new HttpSessionSecurityContextRepository();
        this.contexts =
                new DelegatingSecurityContextRepository(new RequestAttributeSecurityContextRepository(), sessions);
        this.accounts = accounts;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        // What comes back from another thread to be finished was let in already.
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            return request.getAttribute(LET_IN) instanceof SecurityContext known
                    ? new Known(known)
                    : contexts.loadDeferredContext(request);
        }
        return new Looked(contexts.loadDeferredContext(request), request);
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(
            org.springframework.security.web.context.HttpRequestResponseHolder requestAndResponse) {
        return loadDeferredContext(requestAndResponse.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        contexts.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return contexts.containsContext(request);
    }

    private SecurityContext current(SecurityContext stored, HttpServletRequest request) {
        if (!(stored.getAuthentication() instanceof CallerToken token) || !token.isOurs()) {
            return stored;
        }
        Optional<Account> holder = accounts.find(token.getName()).filter(token::isHeldBy);
        if (holder.isEmpty()) {
            end(request.getSession(false));
            return new SecurityContextImpl();
        }
        var fresh = new CallerToken(holder.get());
        fresh.setDetails(token.getDetails());
        return new SecurityContextImpl(fresh);
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }

    private record Known(SecurityContext get) implements DeferredSecurityContext {

        @Override
        public boolean isGenerated() {
            return false;
        }
    }

    /** Looked up once for each request, and only if somebody asks. */
    private final class Looked implements DeferredSecurityContext {

        private final DeferredSecurityContext stored;
        private final HttpServletRequest request;
        private @Nullable SecurityContext found;

        private Looked(DeferredSecurityContext stored, HttpServletRequest request) {
            this.stored = stored;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = found;
            if (known == null) {
                known = current(stored.get(), request);
                found = known;
                if (known.getAuthentication() != null) {
                    request.setAttribute(LET_IN, known);
                }
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return stored.isGenerated();
        }
    }
}
