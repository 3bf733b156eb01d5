package dev.mendflow.kpi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the cases behind a figure.
 *
 * @param lines the newest day first
 * @param next the cursor of the next page, null on the last
 */
public record FactPage(List<FactLine> lines, @Nullable String next) {

    public FactPage {
        lines = List.copyOf(lines);
    }
}
