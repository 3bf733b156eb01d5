package dev.mendflow.servicelevel;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the promises of a case fall due, as process variables.
 *
 * @param responseDueAt when the customer must have heard from us, ISO 8601 in UTC
 * @param assessmentDueAt when it must be decided how the case is served
 * @param resolutionDueAt when it must work again
 */
public record DueTimes(Instant responseDueAt, Instant assessmentDueAt, Instant resolutionDueAt) {

    static DueTimes of(List<Promise> promises) {
        Map<Metric, Instant> due = new EnumMap<>(Metric.class);
        promises.forEach(promise -> due.put(promise.metric(), promise.dueAt()));
        return new DueTimes(
                promised(due.get(Metric.FIRST_RESPONSE)),
                promised(due.get(Metric.ASSESSMENT)),
                promised(due.get(Metric.RESOLUTION)));
    }

    private static Instant promised(@Nullable Instant due) {
        if (due == null) {
            throw new IllegalStateException("The case lacks a promise");
        }
        return due;
    }
}
