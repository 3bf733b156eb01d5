package dev.mendflow.api.security;

import dev.mendflow.api.problems.ProblemWriter;
import dev.mendflow.api.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What callers of the REST surface read when they are not let in. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter writer;

    SecurityProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyAttempts tooMany) {
            writer.write(Refusal.tooMany(tooMany.retryAfter()), request, response);
            return;
        }
        // A browser script would make the browser ask for a password in a window of its own.
        if (request.getHeader("X-Requested-With") == null && request.getHeader("HX-Request") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Mendflow\", charset=\"UTF-8\"");
        }
        writer.write(Refusal.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        // The proof of a page is gone with its session: what is missing is the session.
        boolean ended = reason instanceof CsrfException
                && request.getRequestedSessionId() != null
                && !request.isRequestedSessionIdValid();
        writer.write(
                ended ? Refusal.of(HttpStatus.UNAUTHORIZED, "unauthenticated") : Refusal.forbidden("forbidden"),
                request,
                response);
    }
}
