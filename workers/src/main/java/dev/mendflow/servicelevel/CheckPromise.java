package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether a promise is broken, kept, or not due yet: the timer that asks may have been set for an older due time. */
@Component
public class CheckPromise implements Step<CheckPromise.Given, CheckPromise.Result> {

    private final ServiceLevels levels;
    private final ServiceLevelClocks clocks;

    CheckPromise(ServiceLevels levels, ServiceLevelClocks clocks) {
        this.levels = levels;
        this.clocks = clocks;
    }

    @Override
    public Result perform(Given given) {
        Moment now = clocks.now();
        return levels.ring(given.caseId(), given.metric())
                .filter(clock -> clock.isOpen(now))
                .map(clock -> clock.status(now).breachedAt() != null
                        ? new Result(true, null)
                        : new Result(false, clock.earliestDue(now)))
                .orElseGet(() -> new Result(false, null));
    }

    /**
     * @param caseId the case
     * @param metric FIRST_RESPONSE, ASSESSMENT or RESOLUTION
     */
    public record Given(CaseId caseId, Metric metric) {}

    /**
     * @param breached whether the promise is broken
     * @param nextDueAt when to look again, ISO 8601 in UTC; empty if it is broken, kept or withdrawn
     */
    public record Result(boolean breached, @Nullable Instant nextDueAt) {}
}
