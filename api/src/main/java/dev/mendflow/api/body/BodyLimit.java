package dev.mendflow.api.body;

import dev.mendflow.api.problems.ProblemWriter;
import dev.mendflow.api.problems.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that says beforehand that it is longer than we take; one that does not say so is cut off while it is read. */
@Component
@Order(-200)
class BodyLimit extends OncePerRequestFilter {

    private static final long JSON = 2 * 1024 * 1024;
    private static final long FILES = 11 * 1024 * 1024;

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean files = type != null && type.startsWith("multipart/");
        if (request.getContentLengthLong() > (files ? FILES : JSON)) {
            problems.write(Refusal.tooLarge(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
