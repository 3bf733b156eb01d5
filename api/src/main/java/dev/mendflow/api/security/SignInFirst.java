package dev.mendflow.api.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends visitors to the sign-in page, and tells those whose session has ended that it did. */
final class SignInFirst extends LoginUrlAuthenticationEntryPoint {

    private static final String EXPIRED = "/login?expired";

    SignInFirst() {
        super("/login");
    }

    /** A part of a page that refreshes itself must not show the sign-in page inside it: the whole page goes there. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") == null) {
            super.commence(request, response, reason);
            return;
        }
        response.setHeader("HX-Redirect", EXPIRED);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return ended ? EXPIRED : getLoginFormUrl();
    }
}
