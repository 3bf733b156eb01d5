package dev.mendflow.api.pages.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the chart draws.
 *
 * @param kind {@code line} by day, {@code bar} by member
 * @param labels days or members
 * @param figures one course for each figure
 */
record Course(String kind, List<String> labels, List<Figure> figures) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One course.
     *
     * @param kpi its code
     * @param unit in what values are given
     * @param target in the same, or null
     * @param targetName in words
     * @param values null where there is no figure
     */
    record Figure(
            String kpi,
            String name,
            String unit,
            @Nullable Double target,
            @Nullable String targetName,
            List<@Nullable Double> values) {}

    /** As the text that the script of the chart reads. */
    String json() {
        return JSON.writeValueAsString(this);
    }
}
