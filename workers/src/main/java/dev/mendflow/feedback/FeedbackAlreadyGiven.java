package dev.mendflow.feedback;

import dev.mendflow.servicecase.CaseId;

/** The customer has answered this round, or it is over. */
public class FeedbackAlreadyGiven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedbackAlreadyGiven(CaseId caseId) {
        super("Feedback on case %s was given".formatted(caseId));
    }
}
