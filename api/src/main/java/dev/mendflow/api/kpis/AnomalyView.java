package dev.mendflow.api.kpis;

import dev.mendflow.kpi.Anomaly;
import dev.mendflow.kpi.Dimension;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is not as it was.
 *
 * @param kpi which
 * @param dimension {@code region}, {@code tier}, {@code product} or {@code category}; null for everything
 * @param member which one of it, null for everything or where it is not known
 * @param value in the last seven whole days
 * @param usual in a usual week of those before
 * @param cases how many are behind the value
 * @param reason the same in the reader's words
 */
public record AnomalyView(
        String kpi,
        @Nullable String dimension,
        @Nullable String member,
        double value,
        double usual,
        long cases,
        String reason) {

    static AnomalyView of(Anomaly anomaly, String reason) {
        return new AnomalyView(
                anomaly.kpi().name(),
                anomaly.dimension() == Dimension.DAY
                        ? null
                        : anomaly.dimension().name().toLowerCase(Locale.ROOT),
                anomaly.member().isEmpty() ? null : anomaly.member(),
                anomaly.value(),
                anomaly.usual(),
                anomaly.cases(),
                reason);
    }
}
