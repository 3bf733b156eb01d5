package dev.mendflow.api.pages.track;

import dev.mendflow.api.cases.Reported.PromiseView;
import dev.mendflow.api.cases.TrackView;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicelevel.Metric;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case in words that need no explanation.
 *
 * @param situation a code with two sentences in the message bundle: how it stands, and what happens next
 * @param steps the stations on its way
 * @param promises what was promised and is not settled otherwise
 * @param ended whether nothing will happen any more
 */
record TrackedCase(String situation, List<Progress> steps, List<PromisedTime> promises, boolean ended) {

    private static final Set<String> NO_BUSINESS_OF_CUSTOMERS = Set.of("ARMED", "WAIVED", "CANCELLED");

    /**
     * A promised time.
     *
     * @param tone RUNNING, LATE, STANDS, KEPT or KEPT_LATE
     */
    record PromisedTime(String metric, @Nullable Instant dueAt, String tone) {}

    static TrackedCase of(TrackView view) {
        Phase phase = Phase.valueOf(view.phase());
        return new TrackedCase(situation(view, phase), Progress.of(phase), promises(view.promises()), phase.isFinal());
    }

    private static String situation(TrackView view, Phase phase) {
        if (view.cancelling()) {
            return "CANCELLING";
        }
        TrackView.ComingView visit = view.visit();
        String waitsFor = view.waitsFor();
        if (phase == Phase.FEEDBACK && view.rating().state().equals("GIVEN")) {
            return "RATED";
        }
        if (waitsFor != null && !phase.isFinal()) {
            return "WAITS_" + waitsFor;
        }
        if (phase == Phase.REPAIRING) {
            return visit == null ? "REMOTE" : visit.status();
        }
        return phase.name();
    }

    private static List<PromisedTime> promises(List<PromiseView> promises) {
        return promises.stream()
                .filter(promise -> !NO_BUSINESS_OF_CUSTOMERS.contains(promise.state()))
                .sorted(Comparator.comparing(promise -> Metric.valueOf(promise.metric())))
                .map(promise -> new PromisedTime(promise.metric(), promise.dueAt(), tone(promise.state())))
                .toList();
    }

    private static String tone(String state) {
        return switch (state) {
            case "MET" -> "KEPT";
            case "MISSED" -> "KEPT_LATE";
            case "BREACHED" -> "LATE";
            case "PAUSED" -> "STANDS";
            default -> "RUNNING";
        };
    }
}
