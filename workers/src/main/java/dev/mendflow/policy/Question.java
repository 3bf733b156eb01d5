package dev.mendflow.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the table is asked: the columns that it may look at.
 *
 * @param metric what could be promised
 * @param tier of the customer: A, B, C or INDIVIDUAL
 * @param severity P1 to P4
 * @param category what kind of trouble
 * @param region code of the region, null if unknown
 * @param mode how the case is served, null until it is assessed
 */
public record Question(
        String metric,
        String tier,
        String severity,
        String category,
        @Nullable String region,
        @Nullable String mode) {

    /** The codes that the table is asked with, one after the other; what is null is left out. */
    public String asked() {
        return Stream.of(
                        Stream.of(metric, tier, severity, category), Stream.ofNullable(region), Stream.ofNullable(mode))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    /** Names of the table's inputs and their values. */
    Map<String, Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("metric", metric);
        variables.put("tier", tier);
        variables.put("severity", severity);
        variables.put("category", category);
        variables.put("region", region);
        variables.put("mode", mode);
        return withNulls(variables);
    }

    /** The engine's type does not say that a value may be null; the language of the table knows it. */
    @SuppressWarnings({"unchecked", "NullAway"})
    private static Map<String, Object> withNulls(Map<String, @Nullable Object> variables) {
        return (Map<String, Object>) (Map<String, ?>) variables;
    }
}
