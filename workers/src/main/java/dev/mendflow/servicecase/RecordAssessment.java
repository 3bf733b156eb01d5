package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down how the case will be served and lets it go on: to dispatch, to remote repair, or to the survey. */
@Component
public class RecordAssessment implements Step<RecordAssessment.Given, Nothing> {

    private final CaseProgress progress;
    private final ServiceCaseStore store;
    private final CaseHistory history;
    private final Clock clock;

    RecordAssessment(CaseProgress progress, ServiceCaseStore store, CaseHistory history, Clock clock) {
        this.progress = progress;
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Nothing perform(Given given) {
        ServiceCase before = progress.get(given.caseId());
        if (before.phase() == Phase.ASSESSING) {
            Actor by = given.assessedBy() == null ? Actor.SYSTEM : Actor.staff(given.assessedBy());
            Assessment found =
                    new Assessment(given.mode(), given.skill(), given.warrantyCovered(), by.name(), Instant.now(clock));
            store.save(before.assessed(found, given.severity()));
            history.note(given.caseId(), "case.assessed", by, "%s, %s".formatted(given.severity(), given.mode()));
            progress.enter(given.caseId(), next(given.mode()), by);
        }
        return Nothing.NOTHING;
    }

    private static Phase next(ServiceMode mode) {
        return switch (mode) {
            case REMOTE -> Phase.REPAIRING;
            case ANSWER -> Phase.FEEDBACK;
            case ON_SITE, IN_SHOP, PICKUP, RESCUE -> Phase.DISPATCHING;
        };
    }

    /**
     * @param caseId the case that was assessed
     * @param severity P1 to P4
     * @param mode how it will be served
     * @param skill code of the skill that the work needs
     * @param warrantyCovered whether the customer pays nothing
     * @param assessedBy login of the agent; empty for a clear case
     */
    public record Given(
            CaseId caseId,
            Severity severity,
            ServiceMode mode,
            @Nullable String skill,
            @Nullable Boolean warrantyCovered,
            @Nullable String assessedBy) {}
}
