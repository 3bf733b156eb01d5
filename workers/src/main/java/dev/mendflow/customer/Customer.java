package dev.mendflow.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who is served. Personal data: it never leaves the store for the process or a log.
 *
 * @param id which customer
 * @param version null until stored
 * @param ref the operator's own reference, unique, or null
 * @param name of the company or person, or null
 * @param phone as given, or null
 * @param email in lower case, or null
 * @param tier how much is promised
 * @param region where the customer is served, or null
 * @param language a BCP 47 tag, or null
 * @param since when the customer was first seen
 */
@Table("customer")
public record Customer(
        @Id CustomerId id,
        @Version @Nullable Integer version,
        @Nullable String ref,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        Tier tier,
        @Nullable String region,
        @Nullable String language,
        Instant since) {

    /** What to call the customer: the name, else the reference, else a dash. */
    public String displayName() {
        if (name != null) {
            return name;
        }
        return ref != null ? ref : "–";
    }
}
