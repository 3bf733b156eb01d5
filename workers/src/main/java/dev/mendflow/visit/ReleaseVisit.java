package dev.mendflow.visit;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import org.springframework.stereotype.Component;

/** Takes the visit back so that another technician can be found; the next ranking passes the released one over. */
@Component
class ReleaseVisit implements Step<ReleaseVisit.Given, Nothing> {

    private final Visits visits;
    private final CaseProgress progress;

    ReleaseVisit(Visits visits, CaseProgress progress) {
        this.visits = visits;
        this.progress = progress;
    }

    /** @param caseId the case */
    record Given(CaseId caseId) {}

    @Override
    public Nothing perform(Given given) {
        visits.release(given.caseId());
        progress.enter(given.caseId(), Phase.DISPATCHING, Actor.SYSTEM);
        return Nothing.NOTHING;
    }
}
