package dev.mendflow.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the promises of a case fall due at the earliest, as process variables.
 *
 * @param responseDueAt when the customer must have heard from us, ISO 8601 in UTC; empty if nothing is open
 * @param assessmentDueAt when it must be decided how the case is served
 * @param resolutionDueAt when it must work again
 */
public record DueTimes(
        @Nullable Instant responseDueAt,
        @Nullable Instant assessmentDueAt,
        @Nullable Instant resolutionDueAt) {

    static DueTimes of(Map<Metric, Instant> due) {
        return new DueTimes(due.get(Metric.FIRST_RESPONSE), due.get(Metric.ASSESSMENT), due.get(Metric.RESOLUTION));
    }
}
