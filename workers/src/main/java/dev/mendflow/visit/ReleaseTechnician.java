package dev.mendflow.visit;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseStranded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compensates the planned visit: the technician's hours are free again. */
@Component
class ReleaseTechnician implements Step<ReleaseTechnician.Given, Nothing> {

    private final Visits visits;

    ReleaseTechnician(Visits visits) {
        this.visits = visits;
    }

    /** @param caseId the case */
    record Given(CaseId caseId) {}

    @Override
    public Nothing perform(Given given) {
        visits.release(given.caseId());
        return Nothing.NOTHING;
    }

    /** Without a process nobody compensates. */
    @EventListener
    void on(CaseStranded stranded) {
        perform(new Given(stranded.caseId()));
    }
}
