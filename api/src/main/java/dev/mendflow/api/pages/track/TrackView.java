package dev.mendflow.api.pages.track;

import dev.mendflow.api.pages.layout.MessageLine;
import dev.mendflow.api.pages.layout.PromiseLine;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as its customer sees it. */
record TrackView(
        String number,
        String symptom,
        @Nullable String serial,
        @Nullable String model,
        String link,
        Phase phase,
        @Nullable String waitOwner,
        boolean mayRate,
        boolean mayCancel,
        List<PromiseLine> promises,
        List<MessageLine> messages) {

    static TrackView of(
            CaseSummary about,
            String link,
            boolean mayRate,
            boolean mayCancel,
            List<PromiseLine> promises,
            List<MessageLine> messages) {
        return new TrackView(
                about.number().value(),
                about.symptom().name(),
                about.serial(),
                about.model(),
                link,
                about.phase(),
                about.waitOwner() == null ? null : about.waitOwner().name(),
                mayRate,
                mayCancel,
                promises,
                messages);
    }

    public List<Progress> getSteps() {
        return Progress.of(phase);
    }

    public String getNow() {
        return phase.name();
    }

    public boolean isCancelled() {
        return phase == Phase.CANCELLED;
    }

    public boolean isEnded() {
        return phase.isFinal();
    }
}
