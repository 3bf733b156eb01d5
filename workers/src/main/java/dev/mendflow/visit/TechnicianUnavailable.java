package dev.mendflow.visit;

import dev.mendflow.orchestration.StepRejected;
import dev.mendflow.process.Errors;
import dev.mendflow.servicecase.CaseId;

/** A visit should be planned, but whoever should go is not known, has left meanwhile, or was not named. */
public class TechnicianUnavailable extends StepRejected {

    private static final long serialVersionUID = 1L;

    public TechnicianUnavailable(CaseId caseId) {
        super(Errors.TECHNICIAN_UNAVAILABLE, "Whoever should go for case " + caseId + " is not known or has left");
    }
}
