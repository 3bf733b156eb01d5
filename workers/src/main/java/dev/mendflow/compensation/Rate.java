package dev.mendflow.compensation;

import dev.mendflow.warranty.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the table gives for a missed promise: a percentage of the call-out price or an amount for each hour.
 *
 * @param percentPerHour percent of the price per hour, or null
 * @param amountPerHour amount of the currency per hour, or null; exactly one of the two is given
 * @param countedHours which hours count
 * @param cap the most that is given for one promise, of the currency
 * @param currency ISO 4217 code
 * @param managerAbove above how much in total a manager decides, of the currency
 * @param reasonZh why, for readers of Chinese
 * @param reasonEn why, for readers of English
 */
public record Rate(
        @Nullable BigDecimal percentPerHour,
        @Nullable BigDecimal amountPerHour,
        CountedHours countedHours,
        BigDecimal cap,
        String currency,
        BigDecimal managerAbove,
        String reasonZh,
        String reasonEn) {

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException for a rate that nobody can pay */
    public Rate {
        if ((percentPerHour == null) == (amountPerHour == null)) {
            throw new IllegalArgumentException("Either a percentage or an amount per hour");
        }
        BigDecimal perHour = percentPerHour == null ? amountPerHour : percentPerHour;
        if (perHour.signum() < 0 || cap.signum() < 0 || managerAbove.signum() < 0) {
            throw new IllegalArgumentException("Less than nothing");
        }
        Currency.getInstance(currency);
    }

    /**
     * What a lateness is worth, rounded once, half up, to the decimals of the currency.
     *
     * @param price what the call-out of the case costs without warranty
     * @throws IllegalArgumentException for a percentage of a price in another currency
     */
    Money worth(Lateness late, Money price) {
        BigDecimal counted = BigDecimal.valueOf(countedHours.seconds(late.lateSeconds()));
        BigDecimal exact = perHour(price).multiply(counted);
        var paid = Currency.getInstance(currency);
        var worth = new Money(
                exact.divide(SECONDS_OF_AN_HOUR, paid.getDefaultFractionDigits(), RoundingMode.HALF_UP), paid);
        var most = new Money(cap, paid);
        return worth.amount().compareTo(most.amount()) > 0 ? most : worth;
    }

    private BigDecimal perHour(Money price) {
        if (percentPerHour == null) {
            return Objects.requireNonNull(amountPerHour);
        }
        if (!price.currency().getCurrencyCode().equals(currency)) {
            throw new IllegalArgumentException("Percent of a price in " + price.currency() + ", a cap in " + currency);
        }
        return price.amount().multiply(percentPerHour).divide(PERCENT);
    }
}
