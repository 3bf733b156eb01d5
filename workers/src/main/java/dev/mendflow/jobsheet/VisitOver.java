package dev.mendflow.jobsheet;

import dev.mendflow.visit.VisitId;

/** Nothing more is written down at a visit that was finished or taken back. */
public class VisitOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VisitOver(VisitId visit) {
        super("Visit " + visit + " is over");
    }
}
