package dev.mendflow.servicelevel;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters in the ledgers of a case what has come due, and says when to look again. */
@Component
public class ReadClocks implements Step<ReadClocks.Given, ReadClocks.Result> {

    private final ServiceLevels levels;
    private final ServiceLevelClocks clocks;

    ReadClocks(ServiceLevels levels, ServiceLevelClocks clocks) {
        this.levels = levels;
        this.clocks = clocks;
    }

    @Override
    public Result perform(Given given) {
        Moment now = clocks.now();
        Alarm next = Alarm.of(levels.ring(given.caseId()), now);
        return new Result(
                next.wanted(), next.at() == null ? null : notBefore(next.at().plus(ahead(given.rang(), now.now()))));
    }

    /**
     * How far the clock of the engine is in front of ours: an alarm that rings before we have its time is set so much later,
     * else it would ring again and again until we have.
     */
    private static Duration ahead(@Nullable Instant rang, Instant now) {
        return rang != null && rang.isAfter(now) ? Duration.between(now, rang) : Duration.ZERO;
    }

    /** Timers of the engine know whole milliseconds, and one that rings a fraction early finds nothing. */
    private static Instant notBefore(Instant at) {
        Instant whole = at.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(at) ? at : whole.plusMillis(1);
    }

    /**
     * @param caseId the case
     * @param rang for when the alarm was set that has just rung; empty when something else made us look
     */
    public record Given(CaseId caseId, @Nullable Instant rang) {}

    /**
     * @param clockOpen whether a clock of the case has not ended
     * @param alarmAt when to look again, ISO 8601 in UTC; empty while they stand or have no rung left
     */
    public record Result(boolean clockOpen, @Nullable Instant alarmAt) {}
}
