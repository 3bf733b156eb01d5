package dev.mendflow.api.command;

import org.springframework.http.HttpStatus;

/**
 * What a change is answered with.
 *
 * @param status 200, 201 or 202
 * @param body what the caller reads
 * @param subject what the audit trail calls it, empty to keep the one of the act
 */
public record Reply<T>(HttpStatus status, T body, String subject) {

    /** 200. */
    public static <T> Reply<T> ok(T body) {
        return new Reply<>(HttpStatus.OK, body, "");
    }

    /** 202: it has begun. */
    public static <T> Reply<T> accepted(T body) {
        return new Reply<>(HttpStatus.ACCEPTED, body, "");
    }

    /** 201, with the name of what was made. */
    public static <T> Reply<T> created(T body, String subject) {
        return new Reply<>(HttpStatus.CREATED, body, subject);
    }
}
