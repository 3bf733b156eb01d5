package dev.mendflow.servicelevel;

import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fires the rung of a broken promise, once for a case, and tells the managers. */
@Component
public class ClaimRung implements Step<ClaimRung.Given, ClaimRung.Result> {

    private static final int DUE = 100;

    private final RungStore rungs;
    private final CaseProgress cases;
    private final Notices notices;
    private final Clock clock;

    ClaimRung(RungStore rungs, CaseProgress cases, Notices notices, Clock clock) {
        this.rungs = rungs;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Result perform(Given given) {
        boolean claimed = rungs.claim(given.caseId(), given.metric(), DUE, Instant.now(clock));
        if (claimed) {
            cases.note(
                    given.caseId(),
                    "case.escalated",
                    Actor.SYSTEM,
                    given.metric().name());
            notices.send(
                    "escalation:" + given.caseId() + ":" + given.metric() + ":" + DUE,
                    Recipient.group("managers"),
                    "promise-breached",
                    Map.of(
                            "caseNumber", cases.get(given.caseId()).number().toString(),
                            "metric", given.metric().name()));
        }
        return new Result(claimed);
    }

    /**
     * @param caseId the case
     * @param metric FIRST_RESPONSE, ASSESSMENT or RESOLUTION
     */
    public record Given(CaseId caseId, Metric metric) {}

    /** @param claimed whether this is the one that escalates; false if somebody was told before */
    public record Result(boolean claimed) {}
}
