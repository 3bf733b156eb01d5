package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Rung;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a rung that was reached be heard once: the first to claim it goes on to tell who has to know. */
@Component
public class ClaimRung implements Step<ClaimRung.Given, ClaimRung.Result> {

    private final ServiceLevelClocks clocks;
    private final RungClaims claims;
    private final Clock clock;

    ClaimRung(ServiceLevelClocks clocks, RungClaims claims, Clock clock) {
        this.clocks = clocks;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public Result perform(Given given) {
        ServiceLevelClock reached = clocks.get(given.clockId());
        Optional<Rung> rung = reached.firedBy(given.rungEntry());
        if (rung.isEmpty()) {
            return new Result(false, false);
        }
        int level = reached.level(rung.get(), clocks.now());
        boolean first = claims.claim(reached, given.rungEntry(), rung.get().key(), level, clock.instant());
        return new Result(first, first && level > 0);
    }

    /**
     * @param caseId the case
     * @param clockId which of its clocks
     * @param rungEntry the entry of the clock's ledger that says the rung was reached
     */
    public record Given(CaseId caseId, UUID clockId, int rungEntry) {}

    /**
     * @param claimed whether this is the one that tells; false if somebody was told before, or the rung was not reached after
     *     all
     * @param breached whether the promise is broken, so that it goes up the line
     */
    public record Result(boolean claimed, boolean breached) {}
}
