package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether a promise is broken, kept, or not due yet: the timer that asks may have been set for an older due time. */
@Component
public class CheckPromise implements Step<CheckPromise.Given, CheckPromise.Result> {

    private final ServiceLevels levels;
    private final CaseProgress cases;
    private final Clock clock;

    CheckPromise(ServiceLevels levels, CaseProgress cases, Clock clock) {
        this.levels = levels;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Result perform(Given given) {
        Optional<Promise> open = levels.find(given.caseId(), given.metric()).filter(Promise::isOpen);
        if (open.isEmpty()) {
            return new Result(false, null);
        }
        Promise promise = open.get();
        Instant now = Instant.now(clock);
        if (promise.dueAt().isAfter(now)) {
            return new Result(false, promise.dueAt());
        }
        if (promise.breachedAt() == null) {
            levels.change(given.caseId(), given.metric(), due -> due.breached(now));
            cases.note(
                    given.caseId(),
                    "promise.breached",
                    Actor.SYSTEM,
                    given.metric().name());
        }
        return new Result(true, null);
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
