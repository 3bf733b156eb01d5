package dev.mendflow.servicelevel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of clocks.
 *
 * @param next the cursor of the next page, null on the last
 */
public record ClockPage(
        List<PromisedClock> clocks, @Nullable String next) {

    public ClockPage {
        clocks = List.copyOf(clocks);
    }
}
