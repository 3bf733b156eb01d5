package dev.mendflow.api.cases;

import dev.mendflow.api.problems.KnownFacts;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.feedback.FeedbackAlreadyGiven;
import dev.mendflow.feedback.FeedbackTooEarly;
import dev.mendflow.servicecase.CaseAlreadyClosed;
import dev.mendflow.servicecase.CaseAlreadyOnHold;
import dev.mendflow.servicecase.CaseNotFound;
import dev.mendflow.servicecase.CaseNotInRepair;
import dev.mendflow.servicecase.CaseNotOnHold;
import dev.mendflow.servicecase.PhaseNotReachable;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says as a refusal what a case says as a fact. */
@Component
class CaseProblems implements KnownFacts {

    @Override
    public Optional<Refusal> refusal(Exception fact) {
        if (fact instanceof CaseNotFound) {
            return Optional.of(Refusal.notFound());
        }
        if (fact instanceof FeedbackAlreadyGiven) {
            return Optional.of(Refusal.conflict("feedback-given"));
        }
        if (fact instanceof FeedbackTooEarly) {
            return Optional.of(Refusal.conflict("feedback-too-early"));
        }
        if (fact instanceof CaseAlreadyClosed || fact instanceof PhaseNotReachable) {
            return Optional.of(Refusal.conflict("case-closed"));
        }
        if (fact instanceof CaseAlreadyOnHold) {
            return Optional.of(Refusal.conflict("case-on-hold"));
        }
        if (fact instanceof CaseNotInRepair) {
            return Optional.of(Refusal.conflict("case-not-in-repair"));
        }
        return fact instanceof CaseNotOnHold ? Optional.of(Refusal.conflict("case-not-on-hold")) : Optional.empty();
    }
}
