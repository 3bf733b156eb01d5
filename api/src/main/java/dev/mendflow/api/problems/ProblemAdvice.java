package dev.mendflow.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns what goes wrong in a call into a problem document; what nobody foresaw is logged here and answered without a word of it. */
@RestControllerAdvice
@Order(100)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final ProblemAnswers answers;

    ProblemAdvice(Problems problems, ProblemAnswers answers) {
        this.problems = problems;
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, Locale locale) {
        return problems.answer(refusal, locale);
    }

    /** Left to the filter chain, which knows whether the caller is to sign in first. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        log.debug("The caller hung up");
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> other(Exception problem, HttpServletRequest request, Locale locale) throws Exception {
        if (isPage(request)) {
            throw problem;
        }
        Optional<Refusal> known = answers.refusal(problem);
        if (known.isEmpty()) {
            log.error("{} {} failed", request.getMethod(), request.getServletPath(), problem);
        }
        return problems.answer(known.orElseGet(Refusal::failed), locale);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return !request.getServletPath().startsWith("/api/") && accept != null && accept.contains("text/html");
    }
}
