package dev.mendflow.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a key figure should be.
 *
 * @param kpi which
 * @param version counts its changes from 1; 0 for one that the product ships
 * @param target in the unit of the figure
 * @param stretch what it should be at best, or null
 * @param changedBy login, or null for one that the product ships
 */
public record Target(
        Kpi kpi,
        int version,
        BigDecimal target,
        @Nullable BigDecimal stretch,
        @Nullable String changedBy) {

    boolean isMetBy(double value) {
        return kpi.better() == Kpi.Better.LOWER ? value <= target.doubleValue() : value >= target.doubleValue();
    }
}
