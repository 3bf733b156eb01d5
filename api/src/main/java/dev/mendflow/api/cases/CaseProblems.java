package dev.mendflow.api.cases;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.servicecase.CaseAlreadyClosed;
import dev.mendflow.servicecase.CaseAlreadyOnHold;
import dev.mendflow.servicecase.CaseNotFound;
import dev.mendflow.servicecase.CaseNotOnHold;
import dev.mendflow.servicecase.PhaseNotReachable;
import org.springframework.stereotype.Component;

/** Says as a refusal what a case says as a fact. */
@Component
class CaseProblems implements dev.mendflow.api.problems.KnownFacts {

    @Override
    public java.util.Optional<Refusal> refusal(Exception fact) {
        if (fact instanceof CaseNotFound) {
            return java.util.Optional.of(Refusal.notFound());
        }
        if (fact instanceof CaseAlreadyClosed || fact instanceof PhaseNotReachable) {
            return java.util.Optional.of(Refusal.conflict("case-closed"));
        }
        if (fact instanceof CaseAlreadyOnHold) {
            return java.util.Optional.of(Refusal.conflict("case-on-hold"));
        }
        return fact instanceof CaseNotOnHold
                ? java.util.Optional.of(Refusal.conflict("case-not-on-hold"))
                : java.util.Optional.empty();
    }
}
