package dev.mendflow.statutory;

import dev.mendflow.asset.Asset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which repairs count. What is not known about an asset does not end them.
 *
 * @param from the first day, or null for all days before
 * @param until the first day that does not count any more, or null without end
 */
public record Window(@Nullable LocalDate from, @Nullable LocalDate until) {

    /**
     * The window of a rule for an asset: it ends by date or by usage, whichever is first.
     *
     * <p>A term of months ends with the day that corresponds to its first day, which still counts (China, civil code, articles
     * 201 and 202; Germany, BGB § 188).
     *
     * <p>There is only the last reading of the usage. When it is over the limit, the window ended at the latest on the day of
     * that reading, and repairs before it count: the doubt is the owner's.
     *
     * @param asOf the day of a reading of which nobody knows when it was taken
     */
    static Window of(StatutoryRule rule, Asset asset, Instant asOf) {
        LocalDate sold = asset.soldOn();
        LocalDate inService = asset.inServiceSince();
        boolean bySale = rule.windowFrom() == WindowStart.SALE;
        LocalDate from = bySale && sold != null || inService == null ? sold : inService;
        LocalDate byDate = from == null || rule.months() == null
                ? null
                : from.plusMonths(rule.months()).plusDays(1);
        boolean usedUp = isUsedUp(asset.usageKm(), rule.km()) || isUsedUp(asset.cycles(), rule.cycles());
        LocalDate byUsage = usedUp
                ? Optional.ofNullable(asset.readAt())
                        .orElse(asOf)
                        .atZone(rule.zone())
                        .toLocalDate()
                : null;
        return new Window(from, earlier(byDate, byUsage));
    }

    private static boolean isUsedUp(@Nullable Integer used, @Nullable Integer limit) {
        return used != null && limit != null && used >= limit;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Whether a day counts. */
    boolean has(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Those of these days that count; empty if none does. */
    Optional<DaySpan> clip(DaySpan span) {
        LocalDate first = from != null && from.isAfter(span.first()) ? from : span.first();
        LocalDate last = until != null && !until.isAfter(span.last()) ? until.minusDays(1) : span.last();
        return last.isBefore(first) ? Optional.empty() : Optional.of(new DaySpan(first, last));
    }
}
