package dev.mendflow.parts;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.CaseStranded;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compensates the reservation: all parts that are kept for the case go back to stock. */
@Component
class ReleaseParts implements Step<ReleaseParts.Given, Nothing> {

    private final Parts parts;
    private final CaseProgress cases;

    ReleaseParts(Parts parts, CaseProgress cases) {
        this.parts = parts;
        this.cases = cases;
    }

    /** @param caseId the case */
    record Given(CaseId caseId) {}

    @Override
    public Nothing perform(Given given) {
        var released = parts.release(given.caseId());
        if (!released.isEmpty()) {
            var what = released.stream().map(Reservation::partNumber).collect(Collectors.joining(", "));
            cases.note(given.caseId(), "parts.released", Actor.SYSTEM, what);
        }
        return Nothing.NOTHING;
    }

    /** Without a process nobody compensates. */
    @EventListener
    void on(CaseStranded stranded) {
        perform(new Given(stranded.caseId()));
    }
}
