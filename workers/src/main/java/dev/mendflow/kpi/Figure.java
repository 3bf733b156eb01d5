package dev.mendflow.kpi;

import org.jspecify.annotations.Nullable;

/**
 * A key figure of some days, with its target beside it.
 *
 * @param kpi which
 * @param group a phase, a currency, or empty
 * @param value in the unit of the figure; null when there is nothing to divide by
 * @param numerator what is counted
 * @param denominator of what; 1 for plain counts, 100 for money in hundredths
 * @param target what it should be, or null when nobody has said
 * @param stretch what it should be at best, or null
 * @param met whether it is as good as the target; null without a value or a target
 */
public record Figure(
        Kpi kpi,
        String group,
        @Nullable Double value,
        long numerator,
        long denominator,
        @Nullable Double target,
        @Nullable Double stretch,
        @Nullable Boolean met) {

    static Figure of(Kpi kpi, String group, Kpi.Ratio ratio, @Nullable Target target) {
        Double value = ratio.value(kpi.unit());
        return new Figure(
                kpi,
                group,
                value,
                ratio.numerator(),
                ratio.denominator(),
                target == null ? null : target.target().doubleValue(),
                target == null || target.stretch() == null
                        ? null
                        : target.stretch().doubleValue(),
                value == null || target == null ? null : target.isMetBy(value));
    }
}
