package dev.mendflow.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases behind a figure to list, the newest day first.
 *
 * @param measure what counts
 * @param group a phase, a currency or a word, or empty
 * @param from the first day
 * @param to the last day
 * @param hit only those with a hit, or without; null for both
 * @param within of whose one member they are; {@link Dimension#DAY} for all
 * @param member which one
 * @param cursor {@code next} of the page before, or null for the first
 * @param limit lines a page, 1 to 200
 */
public record FactQuery(
        Measure measure,
        String group,
        LocalDate from,
        LocalDate to,
        @Nullable Boolean hit,
        Dimension within,
        String member,
        @Nullable String cursor,
        int limit) {

    public FactQuery {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit must be between 1 and 200");
        }
    }
}
