package dev.mendflow.api.cases;

import dev.mendflow.compensation.Compensation;
import dev.mendflow.compensation.Lateness;
import dev.mendflow.compensation.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer gets for a promise that was missed.
 *
 * @param metric what was promised
 * @param status PROPOSED, GRANTED, REFUSED or WITHDRAWN
 * @param amount how much, with the decimals of the currency
 * @param currency ISO 4217
 * @param reasonZh why, in Chinese
 * @param reasonEn why, in English
 * @param decidedBy login of who decided, {@code system} below the limit, null while nobody has or for customers
 * @param decidedAt when, or null
 * @param basis what the amount rests on, null for customers
 */
public record CompensationView(
        String metric,
        String status,
        BigDecimal amount,
        String currency,
        String reasonZh,
        String reasonEn,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable BasisView basis) {

    /**
     * The facts of the ledger and of the table.
     *
     * @param clock which clock was read
     * @param ledgerEntry the last entry of its ledger at that time
     * @param breachedAt since when it was overdue
     * @param doneAt when it was done after all
     * @param lateSeconds by how much the budget was overrun
     * @param workingTime whether these are seconds of working time; else day and night
     * @param countedHours BEGUN, FULL or EXACT: which hours of it count
     * @param percentPerHour percent of the price per hour, or null
     * @param amountPerHour amount per hour, or null
     * @param price what the call-out costs without warranty
     * @param priceCurrency ISO 4217
     * @param cap the most that is given for one promise
     */
    public record BasisView(
            UUID clock,
            int ledgerEntry,
            Instant breachedAt,
            Instant doneAt,
            long lateSeconds,
            boolean workingTime,
            String countedHours,
            @Nullable BigDecimal percentPerHour,
            @Nullable BigDecimal amountPerHour,
            BigDecimal price,
            String priceCurrency,
            BigDecimal cap) {}

    static CompensationView of(Compensation known, CaseReader reader) {
        Rate rate = known.rate();
        return new CompensationView(
                known.lateness().metric(),
                known.status().name(),
                known.worth().amount(),
                rate.currency(),
                rate.reasonZh(),
                rate.reasonEn(),
                reader.isStaff() ? known.decidedBy() : null,
                known.decidedAt(),
                reader.isStaff() ? basis(known) : null);
    }

    private static BasisView basis(Compensation known) {
        Lateness late = known.lateness();
        Rate rate = known.rate();
        return new BasisView(
                known.clockId(),
                late.ledgerEntry(),
                late.breachedAt(),
                late.doneAt(),
                late.lateSeconds(),
                late.workingTime(),
                rate.countedHours().name(),
                plain(rate.percentPerHour()),
                plain(rate.amountPerHour()),
                known.price().stripTrailingZeros(),
                known.priceCurrency(),
                rate.cap().stripTrailingZeros());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal stored) {
        return stored == null ? null : stored.stripTrailingZeros();
    }
}
