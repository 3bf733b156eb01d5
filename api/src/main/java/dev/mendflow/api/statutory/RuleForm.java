package dev.mendflow.api.statutory;

import dev.mendflow.asset.ProductLine;
import dev.mendflow.statutory.Counted;
import dev.mendflow.statutory.StatutoryRule;
import dev.mendflow.statutory.WindowStart;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One statutory rule as it shall be.
 *
 * @param id 1 to 40 letters, digits and hyphens; who was warned by it before is not warned again
 * @param nameZh its name in Chinese
 * @param nameEn its name in English
 * @param productLine for which kind of asset
 * @param counted REPAIR_DAYS or SAME_FAULT_REPAIRS
 * @param moreThan the limit: it is reached by more than so many
 * @param zone in which days begin and end
 * @param windowFrom SALE or IN_SERVICE
 * @param months how long repairs count, null without limit
 * @param km up to which distance driven, null without limit
 * @param cycles up to how many full charge cycles, null without limit
 * @param warnAtPercent from which share of the limit on somebody is warned
 * @param decideWithinDays within how many calendar days the owner has to have an answer
 * @param source where it is written
 * @param checkedByCounsel whether a lawyer has confirmed it, null for no
 */
record RuleForm(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") @Nullable
        String id,

        @NotBlank @Size(max = 200) String nameZh,
        @NotBlank @Size(max = 200) String nameEn,
        @NotNull @Nullable ProductLine productLine,
        @NotNull @Nullable Counted counted,
        @NotNull @Min(1) @Max(100_000) @Nullable Integer moreThan,
        @NotBlank @Size(max = 100) String zone,
        @NotNull @Nullable WindowStart windowFrom,
        @Min(1) @Max(1_200) @Nullable Integer months,
        @Min(1) @Nullable Integer km,
        @Min(1) @Nullable Integer cycles,
        @NotNull @Min(1) @Max(100) @Nullable Integer warnAtPercent,
        @NotNull @Min(1) @Max(366) @Nullable Integer decideWithinDays,
        @NotBlank @Size(max = 1_000) String source,
        @Nullable Boolean checkedByCounsel) {

    boolean hasZone() {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** Asked for after everything was checked. */
    StatutoryRule rule() {
        return new StatutoryRule(
                Objects.requireNonNull(id),
                nameZh,
                nameEn,
                Objects.requireNonNull(productLine),
                Objects.requireNonNull(counted),
                Objects.requireNonNull(moreThan),
                ZoneId.of(zone),
                Objects.requireNonNull(windowFrom),
                months,
                km,
                cycles,
                Objects.requireNonNull(warnAtPercent),
                Objects.requireNonNull(decideWithinDays),
                source,
                Boolean.TRUE.equals(checkedByCounsel));
    }
}
