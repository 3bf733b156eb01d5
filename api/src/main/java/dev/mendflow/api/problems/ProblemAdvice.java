package dev.mendflow.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns what goes wrong in a call into a problem document; what nobody foresaw is logged here and answered without a word of it. */
@RestControllerAdvice
@Order(100)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final UnreadableRequests unreadable;
    private final List<KnownFacts> facts;

    ProblemAdvice(Problems problems, UnreadableRequests unreadable, List<KnownFacts> facts) {
        this.problems = problems;
        this.unreadable = unreadable;
        this.facts = facts;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, Locale locale) {
        return problems.answer(refusal, locale);
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, DataIntegrityViolationException.class})
    ResponseEntity<Object> overtaken(Locale locale) {
        return problems.answer(Refusal.conflict("overtaken"), locale);
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        PessimisticLockingFailureException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<Object> busy(Locale locale) {
        return problems.answer(Refusal.unavailable("busy", Duration.ofSeconds(2)), locale);
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
        Optional<Refusal> known = facts.stream()
                .flatMap(room -> room.refusal(problem).stream())
                .findFirst()
                .or(() -> unreadable.refusal(problem));
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
