package dev.mendflow.warranty;

import dev.mendflow.servicecase.CaseId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who pays for a case.
 *
 * @param caseId which case; it is settled once
 * @param version null until stored
 * @param kind covered, charged, or given
 * @param amount what the customer pays
 * @param currency ISO 4217 code
 * @param warrantyTerm code of the term that covers it, or null
 * @param settledAt when
 */
@Table("settlement")
public record Settlement(
        @Id CaseId caseId,
        @Version @Nullable Integer version,
        Kind kind,
        BigDecimal amount,
        String currency,
        @Nullable String warrantyTerm,
        Instant settledAt) {

    /** Who pays, and why. */
    public enum Kind {
        /** The maker, by a warranty term. */
        COVERED,
        /** The customer. */
        CHARGE,
        /** The maker, without having to. */
        GOODWILL
    }

    /** What the customer pays. */
    public Money charge() {
        return new Money(amount, Currency.getInstance(currency));
    }
}
