package dev.mendflow.customer;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who reports a fault says about the customer; everything may be missing.
 *
 * @param ref the customer's reference in the operator's own systems, unique if given
 * @param name of the company or person
 * @param phone as typed
 * @param email as typed
 * @param tier used for a customer seen for the first time; a known customer keeps the tier on file
 * @param region where the customer is served
 * @param language a BCP 47 tag, e.g. {@code zh-CN}
 */
public record CustomerDetails(
        @Nullable String ref,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Tier tier,
        @Nullable String region,
        @Nullable String language) {

    /** Somebody of whom only the reference is known. */
    public static CustomerDetails ofRef(String ref) {
        return new CustomerDetails(ref, null, null, null, null, null, null);
    }
}
