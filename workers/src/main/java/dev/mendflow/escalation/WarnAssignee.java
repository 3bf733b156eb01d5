package dev.mendflow.escalation;

import dev.mendflow.notification.Recipient;
import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.RungClaim;
import dev.mendflow.servicelevel.RungClaims;
import dev.mendflow.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Warns who works on the case before a promise is broken; while nobody has taken it, or who has it is away, the group whose work
 * it is.
 */
@Component
public class WarnAssignee implements Step<WarnAssignee.Given, Nothing> {

    private final RungClaims claims;
    private final CaseProgress cases;
    private final Assignees assignees;
    private final Staff staff;
    private final RungNotices notices;
    private final Clock clock;

    WarnAssignee(
            RungClaims claims, CaseProgress cases, Assignees assignees, Staff staff, RungNotices notices, Clock clock) {
        this.claims = claims;
        this.cases = cases;
        this.assignees = assignees;
        this.staff = staff;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Nothing perform(Given given) {
        RungClaim claim = claims.get(given.clockId(), given.rungEntry());
        if (claim.told() == null) {
            Instant now = clock.instant();
            ServiceCase about = cases.get(given.caseId());
            Recipient who = assignees
                    .of(about)
                    .filter(login -> !staff.isAway(login, now))
                    .map(Recipient::staff)
                    .orElseGet(() -> Recipient.group(Assignees.group(about)));
            cases.note(about.id(), "case.warned", Actor.SYSTEM, given.metric().name() + ", " + who.id());
            notices.tell(claim, who, "promise-at-risk", about, given.metric());
        }
        return Nothing.NOTHING;
    }

    /**
     * @param caseId the case
     * @param clockId which of its clocks
     * @param rungEntry the entry of the clock's ledger that says the rung was reached
     * @param metric FIRST_RESPONSE, ASSESSMENT or RESOLUTION
     */
    public record Given(CaseId caseId, UUID clockId, int rungEntry, Metric metric) {}
}
