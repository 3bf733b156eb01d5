package dev.mendflow.api.pages.layout;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.servicelevel.Metric;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One promise of a case.
 *
 * @param metric what is promised, as a code with a word in the message bundle
 * @param dueAt until when, null while the clock stands still
 * @param state a state of the clock, as a code with a word in the message bundle
 */
public record PromiseLine(String metric, @Nullable Instant dueAt, String state) {

    /** All promises of a case, in the order in which they are kept. */
    public static List<PromiseLine> of(CaseView view) {
        return view.clocks().stream()
                .sorted(Comparator.comparing(clock -> Metric.valueOf(clock.metric())))
                .map(clock -> new PromiseLine(clock.metric(), clock.dueAt(), clock.state()))
                .toList();
    }
}
