package dev.mendflow.statutory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Dates one after the other.
 *
 * @param first the first of them
 * @param last the last of them, which belongs to it
 */
public record DaySpan(LocalDate first, LocalDate last) {

    private static final Comparator<DaySpan> IN_ORDER = Comparator.comparing(DaySpan::first);

    public DaySpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** How many. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** The same dates in order, none of them twice. */
    static List<DaySpan> merged(Collection<DaySpan> spans) {
        var merged = new ArrayList<DaySpan>();
        for (DaySpan span : spans.stream().sorted(IN_ORDER).toList()) {
            DaySpan before = merged.isEmpty() ? null : merged.getLast();
            if (before == null || span.first().isAfter(before.last().plusDays(1))) {
                merged.add(span);
            } else if (span.last().isAfter(before.last())) {
                merged.set(merged.size() - 1, new DaySpan(before.first(), span.last()));
            }
        }
        return merged;
    }

    /** How many dates these are together. */
    static int total(Collection<DaySpan> spans) {
        return merged(spans).stream().mapToInt(DaySpan::days).sum();
    }
}
