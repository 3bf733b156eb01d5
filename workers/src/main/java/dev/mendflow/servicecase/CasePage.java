package dev.mendflow.servicecase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param cases newest first
 * @param nextCursor where the next page begins, or null if this was the last
 */
public record CasePage(List<CaseSummary> cases, @Nullable String nextCursor) {

    public CasePage {
        cases = List.copyOf(cases);
    }
}
