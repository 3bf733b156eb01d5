package dev.mendflow.warranty;

import dev.mendflow.asset.Asset;
import dev.mendflow.asset.ProductLine;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is covered, for how long.
 *
 * @param code names the term in tables and reports
 * @param productLine of which things
 * @param model of which model only, or null for all of the line
 * @param months since the asset is in service, or null without limit
 * @param km driven at most, or null without limit
 * @param cycles charged at most, or null without limit
 * @param coversParts whether parts are free
 * @param coversLabour whether labour is free
 * @param travelPercent how much of the travel is free, 0 to 100
 */
public record WarrantyTerm(
        String code,
        ProductLine productLine,
        @Nullable String model,
        @Nullable Integer months,
        @Nullable Integer km,
        @Nullable Integer cycles,
        boolean coversParts,
        boolean coversLabour,
        int travelPercent) {

    /** Whether the term still holds for an asset on a day; what is not known about the asset does not end it. */
    public boolean holdsFor(Asset asset, LocalDate on) {
        return isWithin(monthsInService(asset, on), months)
                && isWithin(asset.usageKm(), km)
                && isWithin(asset.cycles(), cycles);
    }

    /** Full months since the asset went into service or, if that is unknown, was sold; null if neither is known. */
    static @Nullable Integer monthsInService(Asset asset, LocalDate on) {
        LocalDate since = asset.inServiceSince() != null ? asset.inServiceSince() : asset.soldOn();
        return since == null
                ? null
                : Math.max(0, (int) Period.between(since, on).toTotalMonths());
    }

    private static boolean isWithin(@Nullable Integer used, @Nullable Integer limit) {
        return used == null || limit == null || used < limit;
    }
}
