package dev.mendflow.api.command;

import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the request that is being served says about itself.
 *
 * @param actor the caller's login, {@code anonymous} without an account
 * @param key the idempotency key, null if there is none
 * @param line method and path
 * @param id names the request in log, answer and audit trail
 */
record Request(String actor, @Nullable String key, String line, String id) {

    private static final String KEY = "Idempotency-Key";

    static Request current() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = attributes.getRequest();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        String actor = authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller.login()
                : "anonymous";
        return new Request(
                actor, key(request), request.getMethod() + " " + request.getRequestURI(), RequestIds.of(request));
    }

    private static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader(KEY);
        // A page sends its key as a hidden field, which works without a script.
        String key = header == null ? request.getParameter(KEY) : header;
        if (key == null) {
            return null;
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw Refusal.unreadable("unreadable", List.of(new FieldProblem(KEY, "invalid")));
        }
        return key;
    }
}
