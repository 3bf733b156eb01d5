package dev.mendflow.api.kpis;

import dev.mendflow.kpi.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A key figure with its target beside it.
 *
 * @param kpi which
 * @param group a phase or a currency, null for most figures
 * @param unit PERCENT, SCORE, SECONDS, COUNT or MONEY
 * @param value rounded to hundredths; null when there is nothing to divide by, which is not zero
 * @param numerator what is counted
 * @param denominator of what; 1 for plain counts, 100 for money in hundredths
 * @param target what it should be, null when nobody has said
 * @param stretch what it should be at best, or null
 * @param met whether it is as good as the target, null without a value or a target
 */
public record FigureView(
        String kpi,
        @Nullable String group,
        String unit,
        @Nullable Double value,
        long numerator,
        long denominator,
        @Nullable Double target,
        @Nullable Double stretch,
        @Nullable Boolean met) {

    static FigureView of(Figure figure) {
        Double value = figure.value();
        return new FigureView(
                figure.kpi().name(),
                figure.group().isEmpty() ? null : figure.group(),
                figure.kpi().unit().name(),
                value == null ? null : Math.round(value * 100) / 100.0,
                figure.numerator(),
                figure.denominator(),
                figure.target(),
                figure.stretch(),
                figure.met());
    }
}
