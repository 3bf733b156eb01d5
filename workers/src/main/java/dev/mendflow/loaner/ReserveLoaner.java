package dev.mendflow.loaner;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a vehicle of the region's loaner fleet for the customer. */
@Component
class ReserveLoaner implements Step<ReserveLoaner.Given, ReserveLoaner.Result> {

    private final Loaners loaners;
    private final CaseProgress progress;

    ReserveLoaner(Loaners loaners, CaseProgress progress) {
        this.loaners = loaners;
        this.progress = progress;
    }

    /**
     * @param caseId the case
     * @param region code of the service area
     */
    record Given(CaseId caseId, @Nullable String region) {}

    /** @param loanerReserved whether the customer gets a vehicle */
    record Result(boolean loanerReserved) {}

    @Override
    public Result perform(Given given) {
        var before = loaners.of(given.caseId());
        var loaner = loaners.reserve(given.caseId(), given.region());
        if (loaner.isEmpty()) {
            progress.note(given.caseId(), "loaner.none-free", Actor.SYSTEM, null);
        } else if (before.isEmpty()) {
            progress.note(
                    given.caseId(),
                    "loaner.reserved",
                    Actor.SYSTEM,
                    loaner.get().code());
        }
        return new Result(loaner.isPresent());
    }
}
