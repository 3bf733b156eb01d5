package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes note that the customer wrote; a case that waits for the customer goes on. */
@Component
public class NoteCustomerMessage implements Step<NoteCustomerMessage.Given, Nothing> {

    private final CaseProgress progress;
    private final CaseWaits waits;
    private final CaseHistory history;

    NoteCustomerMessage(CaseProgress progress, CaseWaits waits, CaseHistory history) {
        this.progress = progress;
        this.waits = waits;
        this.history = history;
    }

    @Override
    public Nothing perform(Given given) {
        ServiceCase written = progress.get(given.caseId());
        history.note(given.caseId(), "customer.wrote", Actor.CUSTOMER, null);
        if (written.waitOwner() == WaitOwner.CUSTOMER) {
            waits.end(written, Actor.CUSTOMER);
        }
        return Nothing.NOTHING;
    }

    /**
     * @param caseId the case in which the customer wrote
     * @param messageId which message of its conversation
     */
    public record Given(CaseId caseId, UUID messageId) {}
}
