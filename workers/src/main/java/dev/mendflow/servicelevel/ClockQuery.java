package dev.mendflow.servicelevel;

import dev.mendflow.ledger.ClockState;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks to list, what falls due first in front.
 *
 * @param state exactly this state; null for all clocks that are open
 * @param metric exactly this promise; null for all
 * @param cursor {@code next} of the page before, or null for the first
 * @param limit clocks a page, 1 to 200
 */
public record ClockQuery(
        @Nullable ClockState state,
        @Nullable Metric metric,
        @Nullable String cursor,
        int limit) {}
