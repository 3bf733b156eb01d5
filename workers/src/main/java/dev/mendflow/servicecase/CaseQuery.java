package dev.mendflow.servicecase;

import dev.mendflow.customer.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list, newest first; null means any.
 *
 * @param phase exactly this phase
 * @param status exactly this status
 * @param severity exactly this severity
 * @param tier exactly this tier of the customer
 * @param customer a customer's reference or id
 * @param serial an asset's serial, in any case
 * @param q how the number, the serial or the customer's name begins, in any case
 * @param atRisk true: open and the next promise is broken or due within the hour; false: the others
 * @param scope what the reader may see
 * @param cursor {@code nextCursor} of the page before, or null for the first
 * @param limit cases a page, 1 to 200
 */
public record CaseQuery(
        @Nullable Phase phase,
        @Nullable CaseStatus status,
        @Nullable Severity severity,
        @Nullable Tier tier,
        @Nullable String customer,
        @Nullable String serial,
        @Nullable String q,
        @Nullable Boolean atRisk,
        AccessScope scope,
        @Nullable String cursor,
        int limit) {

    public CaseQuery {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit must be between 1 and 200");
        }
    }

    /** Cases of customers of any tier. */
    public CaseQuery(
            @Nullable Phase phase,
            @Nullable CaseStatus status,
            @Nullable Severity severity,
            @Nullable String customer,
            @Nullable String serial,
            @Nullable String q,
            @Nullable Boolean atRisk,
            AccessScope scope,
            @Nullable String cursor,
            int limit) {
        this(phase, status, severity, null, customer, serial, q, atRisk, scope, cursor, limit);
    }

    /** The newest cases within a scope, 50 a page. */
    public static CaseQuery all(AccessScope scope) {
        return new CaseQuery(null, null, null, null, null, null, null, null, scope, null, 50);
    }
}
