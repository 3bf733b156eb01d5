package dev.mendflow.visit;

import dev.mendflow.servicecase.CaseId;

/** A visit should be planned, but nobody was named to go. */
public class NobodyAssigned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NobodyAssigned(CaseId caseId) {
        super("No technician was named for case " + caseId + ": set the variable technician and retry");
    }
}
