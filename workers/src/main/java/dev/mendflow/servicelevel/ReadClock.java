package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters in the ledger of a clock what has come due, and says when to look again. */
@Component
public class ReadClock implements Step<ReadClock.Given, ReadClock.Result> {

    private final ServiceLevels levels;
    private final ServiceLevelClocks clocks;

    ReadClock(ServiceLevels levels, ServiceLevelClocks clocks) {
        this.levels = levels;
        this.clocks = clocks;
    }

    @Override
    public Result perform(Given given) {
        ServiceLevelClock read = levels.ring(given.clockId());
        Moment now = clocks.now();
        return new Result(read.isOpen(now), read.nextAlarm(now));
    }

    /**
     * @param caseId the case
     * @param clockId which of its clocks
     */
    public record Given(CaseId caseId, UUID clockId) {}

    /**
     * @param clockOpen whether the clock has not ended
     * @param alarmAt when to look again, ISO 8601 in UTC; empty while it stands or has no rung left
     */
    public record Result(boolean clockOpen, @Nullable Instant alarmAt) {}
}
