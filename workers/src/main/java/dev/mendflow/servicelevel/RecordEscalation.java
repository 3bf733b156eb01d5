package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down which manager saw to a broken promise. */
@Component
public class RecordEscalation implements Step<RecordEscalation.Given, Nothing> {

    private final RungClaims claims;
    private final CaseProgress cases;
    private final Clock clock;

    RecordEscalation(RungClaims claims, CaseProgress cases, Clock clock) {
        this.claims = claims;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Nothing perform(Given given) {
        Actor by = given.handledBy() == null ? Actor.SYSTEM : Actor.staff(given.handledBy());
        claims.handled(given.caseId(), given.metric(), by.name(), Instant.now(clock));
        cases.note(given.caseId(), "escalation.handled", by, given.metric().name());
        return Nothing.NOTHING;
    }

    /**
     * @param caseId the case
     * @param metric FIRST_RESPONSE, ASSESSMENT, ARRIVAL or RESOLUTION
     * @param handledBy login of the manager
     */
    public record Given(
            CaseId caseId, Metric metric, @Nullable String handledBy) {}
}
