package dev.mendflow.asset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A thing under service.
 *
 * @param id which asset
 * @param version null until stored
 * @param serial VIN, pack serial or heat number in upper case, unique
 * @param model the maker's model, or null if unknown
 * @param productLine the kind of thing
 * @param soldOn the day of sale, or null
 * @param inServiceSince the day it was installed or handed over, or null
 * @param usageKm distance driven in km, or null
 * @param cycles full charge cycles, or null
 * @param sohPercent state of health in percent of the capacity when new, or null
 * @param readAt when the last three were read, or null
 */
@Table("asset")
public record Asset(
        @Id AssetId id,
        @Version @Nullable Integer version,
        String serial,
        @Nullable String model,
        ProductLine productLine,
        @Nullable LocalDate soldOn,
        @Nullable LocalDate inServiceSince,
        @Nullable Integer usageKm,
        @Nullable Integer cycles,
        @Nullable BigDecimal sohPercent,
        @Nullable Instant readAt) {}
