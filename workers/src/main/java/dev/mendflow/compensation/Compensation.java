package dev.mendflow.compensation;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.warranty.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the customer gets for one promise that was missed, with all that it rests on.
 *
 * @param clockId the clock of the promise; there is one compensation for each
 * @param version null until stored
 * @param caseId of which case
 * @param status whether the customer gets it
 * @param amount how much, of the rate's currency
 * @param lateness how late, by the ledger of the clock
 * @param rate what the table gave
 * @param price what the call-out of the case costs without warranty: the base of a percentage
 * @param priceCurrency ISO 4217 code of the price
 * @param workedOutAt when it was worked out
 * @param decidedBy login of who decided, {@code system} below the limit; null while nobody has
 * @param decidedAt when, or null
 */
@Table("compensation")
public record Compensation(
        @Id UUID clockId,
        @Version @Nullable Integer version,
        CaseId caseId,
        CompensationStatus status,
        BigDecimal amount,
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) Lateness lateness,
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) Rate rate,
        BigDecimal price,
        String priceCurrency,
        Instant workedOutAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static Compensation proposed(UUID clockId, CaseId caseId, Lateness late, Rate rate, Money price, Instant at) {
        return new Compensation(
                clockId,
                null,
                caseId,
                CompensationStatus.PROPOSED,
                rate.worth(late, price).amount(),
                late,
                rate,
                price.amount(),
                price.currency().getCurrencyCode(),
                at,
                null,
                null);
    }

    /** How much. */
    public Money worth() {
        return new Money(amount, Currency.getInstance(rate.currency()));
    }

    boolean isProposed() {
        return status == CompensationStatus.PROPOSED;
    }

    /**
     * The customer gets it.
     *
     * @param most what the ledger bears out by now; less than was proposed counts, more does not: nobody has decided on it
     */
    Compensation granted(BigDecimal most, Actor by, Instant at) {
        return become(CompensationStatus.GRANTED, amount.min(most), by, at);
    }

    /** The customer does not get it. */
    Compensation refused(Actor by, Instant at) {
        return become(CompensationStatus.REFUSED, amount, by, at);
    }

    /** There is no reason for it any more: the promise was kept after all, or the case was cancelled. */
    Compensation withdrawn(Actor by, Instant at) {
        return become(CompensationStatus.WITHDRAWN, amount, by, at);
    }

    private Compensation become(CompensationStatus next, BigDecimal nextAmount, Actor by, Instant at) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("A compensation that is " + status + " cannot become " + next);
        }
        return new Compensation(
                clockId,
                version,
                caseId,
                next,
                nextAmount,
                lateness,
                rate,
                price,
                priceCurrency,
                workedOutAt,
                by.name(),
                at);
    }
}
