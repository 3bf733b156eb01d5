package dev.mendflow.statutory;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the managers that the owner still waits for an answer: shortly before the legal deadline, or that it has passed. */
@Component
public class RemindOfRemedy implements Step<RemindOfRemedy.Given, Nothing> {

    private final Remedies remedies;

    RemindOfRemedy(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public Nothing perform(Given given) {
        remedies.remind(given.remedyId());
        return Nothing.NOTHING;
    }

    /**
     * @param caseId the case whose repair reached the limit
     * @param remedyId which remedy
     */
    public record Given(CaseId caseId, UUID remedyId) {}
}
