package dev.mendflow.api.pages.processes;

import dev.mendflow.engine.oversight.ElementStatistics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be laid over the diagram of a version: one figure for each element.
 *
 * @param layers the figures by layer and element; what is nothing is left out
 */
record HeatMap(Map<String, Map<String, Heat>> layers) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One figure.
     *
     * @param value what is compared
     * @param text what is read
     */
    record Heat(long value, String text) {}

    static HeatMap of(List<ElementStatistics> statistics, Function<Duration, @Nullable String> spans) {
        Map<String, Map<String, Heat>> layers = new LinkedHashMap<>();
        layers.put("active", counts(statistics, ElementStatistics::active));
        layers.put("completed", counts(statistics, ElementStatistics::completed));
        layers.put("p50", durations(statistics, ElementStatistics::p50, spans));
        layers.put("p95", durations(statistics, ElementStatistics::p95, spans));
        layers.put("incidents", counts(statistics, ElementStatistics::incidents));
        return new HeatMap(layers);
    }

    /** As the text that the script of the diagram reads. */
    String json() {
        return JSON.writeValueAsString(layers);
    }

    private static Map<String, Heat> counts(
            List<ElementStatistics> statistics, ToLongFunction<ElementStatistics> figure) {
        Map<String, Heat> layer = new LinkedHashMap<>();
        for (ElementStatistics element : statistics) {
            long count = figure.applyAsLong(element);
            if (count > 0) {
                layer.put(element.elementId(), new Heat(count, String.valueOf(count)));
            }
        }
        return layer;
    }

    private static Map<String, Heat> durations(
            List<ElementStatistics> statistics,
            Function<ElementStatistics, @Nullable Duration> figure,
            Function<Duration, @Nullable String> spans) {
        Map<String, Heat> layer = new LinkedHashMap<>();
        for (ElementStatistics element : statistics) {
            Duration span = figure.apply(element);
            String text = span == null ? null : spans.apply(span);
            if (span != null && text != null) {
                layer.put(element.elementId(), new Heat(span.toMillis(), text));
            }
        }
        return layer;
    }
}
