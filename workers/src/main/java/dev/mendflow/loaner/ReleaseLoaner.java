package dev.mendflow.loaner;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.CaseStranded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compensates the loaner: the vehicle is free for others again. */
@Component
class ReleaseLoaner implements Step<ReleaseLoaner.Given, Nothing> {

    private final Loaners loaners;
    private final CaseProgress progress;

    ReleaseLoaner(Loaners loaners, CaseProgress progress) {
        this.loaners = loaners;
        this.progress = progress;
    }

    /** @param caseId the case */
    record Given(CaseId caseId) {}

    @Override
    public Nothing perform(Given given) {
        loaners.of(given.caseId()).ifPresent(loaner -> {
            loaners.release(given.caseId());
            progress.note(given.caseId(), "loaner.released", Actor.SYSTEM, loaner.code());
        });
        return Nothing.NOTHING;
    }

    /** Without a process nobody compensates. */
    @EventListener
    void on(CaseStranded stranded) {
        perform(new Given(stranded.caseId()));
    }
}
