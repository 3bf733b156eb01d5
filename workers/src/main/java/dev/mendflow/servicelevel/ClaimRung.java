package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Entry;
import dev.mendflow.ledger.Fact.RungReached;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fires the rung of a broken promise, once for a case, and tells the managers. */
@Component
public class ClaimRung implements Step<ClaimRung.Given, ClaimRung.Result> {

    private final ServiceLevels levels;
    private final RungClaims claims;
    private final CaseProgress cases;
    private final Notices notices;
    private final Clock clock;

    ClaimRung(ServiceLevels levels, RungClaims claims, CaseProgress cases, Notices notices, Clock clock) {
        this.levels = levels;
        this.claims = claims;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Result perform(Given given) {
        return new Result(levels.ring(given.caseId(), given.metric())
                .flatMap(late -> late.lastRungSinceDue().filter(rung -> claim(late, rung)))
                .isPresent());
    }

    private boolean claim(ServiceLevelClock late, Entry entry) {
        String rung = ((RungReached) entry.fact()).rung().key();
        boolean claimed = claims.claim(late, entry.seq(), rung, clock.instant());
        if (claimed) {
            cases.note(late.caseId(), "case.escalated", Actor.SYSTEM, late.metric());
            notices.send(
                    "escalation:" + late.id() + ":" + entry.seq(),
                    Recipient.group("managers"),
                    "promise-breached",
                    Map.of("caseNumber", cases.get(late.caseId()).number().toString(), "metric", late.metric()));
        }
        return claimed;
    }

    /**
     * @param caseId the case
     * @param metric FIRST_RESPONSE, ASSESSMENT or RESOLUTION
     */
    public record Given(CaseId caseId, Metric metric) {}

    /** @param claimed whether this is the one that escalates; false if somebody was told before */
    public record Result(boolean claimed) {}
}
