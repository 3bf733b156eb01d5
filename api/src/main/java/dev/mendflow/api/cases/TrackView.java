package dev.mendflow.api.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a tracking link sees: the case, without names of staff and notes among them.
 *
 * @param waitsForYou whether the customer is asked for something
 */
record TrackView(
        String number,
        String phase,
        String status,
        boolean waitsForYou,
        CaseView.@Nullable AssetView asset,
        Instant reportedAt,
        @Nullable Instant endedAt,
        List<Reported.PromiseView> promises,
        List<StepView> timeline,
        List<SaidView> conversation) {

    /** Something that happened. */
    record StepView(Instant at, String type) {}

    /** Something said. */
    record SaidView(Instant at, String from, String text) {}
}
