package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import org.springframework.stereotype.Component;

/** Ends a case that was called off, after everything reserved for it was given back. */
@Component
public class CancelCase implements Step<CancelCase.Given, Nothing> {

    private final Cancellation cancellation;

    CancelCase(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public Nothing perform(Given given) {
        cancellation.carryOut(given.caseId());
        return Nothing.NOTHING;
    }

    /** @param caseId the case */
    public record Given(CaseId caseId) {}
}
