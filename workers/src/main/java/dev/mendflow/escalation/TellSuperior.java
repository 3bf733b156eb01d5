package dev.mendflow.escalation;

import static java.util.stream.Collectors.toSet;

import dev.mendflow.notification.Recipient;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.RungClaim;
import dev.mendflow.servicelevel.RungClaims;
import dev.mendflow.servicelevel.ServiceLevels;
import dev.mendflow.staff.Staff;
import dev.mendflow.staff.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the superior of who works on the case that a promise is broken: at the due time the nearest one, with each rung after it
 * one further up; the managers when nobody has the case or nobody leads who has it.
 */
@Component
public class TellSuperior implements Step<TellSuperior.Given, TellSuperior.Result> {

    private final RungClaims claims;
    private final ServiceLevels levels;
    private final CaseProgress cases;
    private final Assignees assignees;
    private final Staff staff;
    private final RungNotices notices;
    private final Clock clock;

    TellSuperior(
            RungClaims claims,
            ServiceLevels levels,
            CaseProgress cases,
            Assignees assignees,
            Staff staff,
            RungNotices notices,
            Clock clock) {
        this.claims = claims;
        this.levels = levels;
        this.cases = cases;
        this.assignees = assignees;
        this.staff = staff;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Result perform(Given given) {
        RungClaim claim = claims.get(given.clockId(), given.rungEntry());
        Recipient who = claim.told() == null ? tell(claim, given) : claim.told();
        String superior = who.kind() == Recipient.Kind.STAFF ? who.id() : null;
        return new Result(superior, levels.isOpen(given.clockId()));
    }

    private Recipient tell(RungClaim claim, Given given) {
        ServiceCase about = cases.get(given.caseId());
        Recipient who = superior(claim, about)
                .map(StaffMember::login)
                .map(Recipient::staff)
                .orElseGet(() -> Recipient.group("managers"));
        cases.note(about.id(), "case.escalated", Actor.SYSTEM, given.metric().name() + ", " + who.id());
        notices.tell(claim, who, "promise-breached", about, given.metric());
        return who;
    }

    private Optional<StaffMember> superior(RungClaim claim, ServiceCase about) {
        Set<String> before = claims.of(List.of(claim.clockId())).stream()
                .filter(other -> other.level() > 0)
                .flatMap(other -> Stream.ofNullable(other.told()))
                .filter(told -> told.kind() == Recipient.Kind.STAFF)
                .map(Recipient::id)
                .collect(toSet());
        return assignees
                .of(about)
                .flatMap(login -> staff.managerOf(login, Math.max(1, claim.level()), clock.instant(), before));
    }

    /**
     * @param caseId the case
     * @param clockId which of its clocks
     * @param rungEntry the entry of the clock's ledger that says the rung was reached
     * @param metric FIRST_RESPONSE, ASSESSMENT or RESOLUTION
     */
    public record Given(CaseId caseId, UUID clockId, int rungEntry, Metric metric) {}

    /**
     * @param superior login of who was told and has to act; empty when it is the managers
     * @param stillToDo whether what was promised is still to be done, so that somebody has to act
     */
    public record Result(@Nullable String superior, boolean stillToDo) {}
}
