package dev.mendflow.api.pages.track;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.pages.layout.MessageLine;
import dev.mendflow.api.pages.layout.PromiseLine;
import dev.mendflow.servicecase.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as its customer sees it: without names of staff, notes and figures of the machine room. */
record TrackView(
        String number,
        String symptom,
        @Nullable String serial,
        @Nullable String model,
        String link,
        Phase phase,
        @Nullable String waitOwner,
        boolean mayCancel,
        List<PromiseLine> promises,
        List<MessageLine> messages) {

    static TrackView of(CaseView view, boolean mayCancel, List<MessageLine> messages) {
        CaseView.AssetView asset = view.asset();
        return new TrackView(
                view.number(),
                view.symptom(),
                asset == null ? null : asset.serial(),
                asset == null ? null : asset.model(),
                view.trackingUrl(),
                Phase.valueOf(view.phase()),
                view.waitOwner(),
                mayCancel,
                PromiseLine.of(view),
                messages);
    }

    public List<Progress> getSteps() {
        return Progress.of(phase);
    }

    public String getNow() {
        return phase.name();
    }

    public boolean isMayRate() {
        return phase == Phase.FEEDBACK;
    }

    public boolean isCancelled() {
        return phase == Phase.CANCELLED;
    }

    public boolean isEnded() {
        return phase.isFinal();
    }
}
