package dev.mendflow.api.pages.board;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The course of a figure as a small line without axes: days without a figure are passed over. */
final class Sparkline {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 28;
    private static final double EDGE = 2;

    private Sparkline() {}

    /** The points of an SVG polyline in a box of 120 by 28; null when there are fewer than two. */
    static @Nullable String points(List<@Nullable Double> values) {
        double[] known = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (known.length < 2) {
            return null;
        }
        double lowest = java.util.Arrays.stream(known).min().orElseThrow();
        double highest = java.util.Arrays.stream(known).max().orElseThrow();
        var points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                double x = EDGE + (WIDTH - 2 * EDGE) * i / (values.size() - 1);
                double share = highest == lowest ? 0.5 : (value - lowest) / (highest - lowest);
                double y = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share;
                points.append(points.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
            }
        }
        return points.toString();
    }
}
