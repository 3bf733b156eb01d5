package dev.mendflow.feedback;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.Phase;

/** Nothing has been repaired yet that a customer could judge. */
public class FeedbackTooEarly extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedbackTooEarly(CaseId caseId, Phase phase) {
        super("Case %s is only %s".formatted(caseId, phase));
    }
}
