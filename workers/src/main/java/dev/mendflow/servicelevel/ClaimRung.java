package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Rung;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCase;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fires a rung that was reached, once, and tells who has to know: who works on the case, or the managers once it is late. */
@Component
public class ClaimRung implements Step<ClaimRung.Given, ClaimRung.Result> {

    private final ServiceLevelClocks clocks;
    private final RungClaims claims;
    private final CaseProgress cases;
    private final Notices notices;
    private final Clock clock;

    ClaimRung(ServiceLevelClocks clocks, RungClaims claims, CaseProgress cases, Notices notices, Clock clock) {
        this.clocks = clocks;
        this.claims = claims;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Result perform(Given given) {
        ServiceLevelClock reached = clocks.get(given.clockId());
        Optional<Rung> rung = reached.firedBy(given.rungEntry());
        if (rung.isEmpty()
                || !claims.claim(reached, given.rungEntry(), rung.get().key(), clock.instant())) {
            return new Result(false, false);
        }
        boolean late = rung.get().compareTo(Rung.at(100)) >= 0;
        tell(reached, given.rungEntry(), late);
        return new Result(true, late && reached.isOpen(clocks.now()));
    }

    private void tell(ServiceLevelClock reached, int entry, boolean late) {
        ServiceCase about = cases.get(reached.caseId());
        if (late) {
            cases.note(about.id(), "case.escalated", Actor.SYSTEM, reached.metric());
        }
        notices.send(
                "rung:" + reached.id() + ":" + entry,
                Recipient.group(late ? "managers" : workingOn(about)),
                late ? "promise-breached" : "promise-at-risk",
                Map.of("caseNumber", about.number().toString(), "metric", reached.metric()));
    }

    /** Dispatchers steer the visits; before and after them, agents have the case. */
    private static String workingOn(ServiceCase about) {
        return switch (about.phase()) {
            case DISPATCHING, REPAIRING -> "dispatchers";
            case REPORTED, ASSESSING, FEEDBACK, CLOSED, CANCELLED -> "agents";
        };
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
     * @param breached whether the promise is broken and still open, so that a manager has to act
     */
    public record Result(boolean claimed, boolean breached) {}
}
