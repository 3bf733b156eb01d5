package dev.mendflow.api.audit;

import java.time.Instant;

/**
 * One command that somebody gave.
 *
 * @param seq position in the trail, growing
 * @param at when it was carried out or refused
 * @param actor the login of who gave it, {@code anonymous} for people without an account
 * @param action what was asked for, e.g. {@code case.cancel}
 * @param subject what it was asked of: a case number, a key of the engine, or empty
 * @param outcome {@code done}, or the code of the problem it was refused with
 * @param requestId the request as the log and the answer's header name it
 */
public record AuditEntry(
        long seq, Instant at, String actor, String action, String subject, String outcome, String requestId) {}
