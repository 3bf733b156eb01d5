package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import org.springframework.stereotype.Component;

/** Notes that the case's process runs, and tells the customer that we are on it. */
@Component
public class AcknowledgeReport implements Step<AcknowledgeReport.Given, Nothing> {

    private final CaseProgress progress;
    private final CustomerNotices notices;

    AcknowledgeReport(CaseProgress progress, CustomerNotices notices) {
        this.progress = progress;
        this.notices = notices;
    }

    @Override
    public Nothing perform(Given given) {
        ServiceCase reported = progress.get(given.caseId());
        if (reported.phase() == Phase.REPORTED) {
            progress.enter(given.caseId(), Phase.ASSESSING, Actor.SYSTEM);
            notices.tell(reported, "report-received:" + reported.id(), "report-received");
        }
        return Nothing.NOTHING;
    }

    /** @param caseId the case that was reported */
    public record Given(CaseId caseId) {}
}
