package dev.mendflow.ranking;

import dev.mendflow.technician.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that is still to be had: spans in order that neither overlap nor touch. */
record FreeTime(List<TimeSpan> spans) {

    /** The union of these spans, in any order, as far as it lies within {@code limits}. */
    static FreeTime of(List<TimeSpan> spans, TimeSpan limits) {
        var merged = new ArrayList<TimeSpan>();
        spans.stream()
                .filter(limits::overlaps)
                .map(span -> new TimeSpan(later(span.from(), limits.from()), earlier(span.until(), limits.until())))
                .sorted(Comparator.comparing(TimeSpan::from))
                .forEach(span -> {
                    if (merged.isEmpty() || merged.getLast().until().isBefore(span.from())) {
                        merged.add(span);
                    } else {
                        var last = merged.removeLast();
                        merged.add(new TimeSpan(last.from(), later(last.until(), span.until())));
                    }
                });
        return new FreeTime(List.copyOf(merged));
    }

    /** What is left when these spans are taken out. */
    FreeTime without(List<TimeSpan> taken) {
        var left = spans;
        for (var span : taken) {
            left = left.stream().flatMap(free -> minus(free, span).stream()).toList();
        }
        return new FreeTime(left);
    }

    private static List<TimeSpan> minus(TimeSpan free, TimeSpan taken) {
        if (!free.overlaps(taken)) {
            return List.of(free);
        }
        var left = new ArrayList<TimeSpan>(2);
        if (free.from().isBefore(taken.from())) {
            left.add(new TimeSpan(free.from(), taken.from()));
        }
        if (taken.until().isBefore(free.until())) {
            left.add(new TimeSpan(taken.until(), free.until()));
        }
        return left;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
