package dev.mendflow.api.problems;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A call that is not carried out, with the code that names why; its words are looked up in the caller's language. */
public final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<FieldProblem> errors;
    private final @Nullable Duration retryAfter;

    private Refusal(
            HttpStatus status,
            String code,
            List<FieldProblem> errors,
            @Nullable Duration retryAfter,
            Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** 404: there is none, or none the caller may see, which reads the same. */
    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", List.of(), null);
    }

    /** 403: the caller may see it but not do this. */
    public static Refusal forbidden(String code) {
        return new Refusal(HttpStatus.FORBIDDEN, code, List.of(), null);
    }

    /** 409: not in the state it has now. */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(HttpStatus.CONFLICT, code, List.of(), null, arguments);
    }

    /** 400: a part of the question cannot be read. */
    public static Refusal unreadable(String field) {
        return unreadable("unreadable", List.of(new FieldProblem(field, "invalid")));
    }

    /** 413: more than we take. */
    public static Refusal tooLarge() {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of(), null);
    }

    /** 415: not a kind of content we take. */
    public static Refusal unsupported(String code) {
        return new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, code, List.of(), null);
    }

    /** 422: understood, and not acceptable. */
    public static Refusal unprocessable(String code, Object... arguments) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, List.of(), null, arguments);
    }

    /** 422: understood, and these fields are not acceptable. */
    public static Refusal invalid(List<FieldProblem> errors) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", errors, null);
    }

    /** 422: understood, and not acceptable for these reasons. */
    public static Refusal unacceptable(String code, List<FieldProblem> errors, Object... arguments) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, errors, null, arguments);
    }

    /** 429: too often; again after the given time. */
    public static Refusal tooMany(Duration retryAfter) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-many", List.of(), retryAfter);
    }

    /** 503: not now; again after the given time. */
    public static Refusal unavailable(String code, Duration retryAfter) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, code, List.of(), retryAfter);
    }

    /** Any status that the protocol itself asks for. */
    public static Refusal of(HttpStatus status, String code) {
        return new Refusal(status, code, List.of(), null);
    }

    /** 400 with the fields that could not be read. */
    public static Refusal unreadable(String code, List<FieldProblem> errors) {
        return new Refusal(HttpStatus.BAD_REQUEST, code, errors, null);
    }

    /** 500: our fault, and nothing of it is told. */
    public static Refusal failed() {
        return new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "failed", List.of(), null);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** When to try again, null if trying again as it is will not help. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
