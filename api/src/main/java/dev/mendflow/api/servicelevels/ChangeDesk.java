package dev.mendflow.api.servicelevels;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.servicelevels.ChangeForm.CalendarPart;
import dev.mendflow.calendar.Calendars;
import dev.mendflow.policy.Policy;
import dev.mendflow.policy.PolicyRefused;
import dev.mendflow.policy.ServiceLevelPolicies;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicelevel.ChangePreview;
import dev.mendflow.servicelevel.Impact;
import dev.mendflow.servicelevel.LevelChange;
import dev.mendflow.servicelevel.LevelChange.OfCalendar;
import dev.mendflow.servicelevel.LevelChange.OfPolicy;
import dev.mendflow.servicelevel.PolicyCheck;
import dev.mendflow.servicelevel.Rollout;
import dev.mendflow.servicelevel.Rollouts;
import dev.mendflow.worktime.CalendarId;
import dev.mendflow.worktime.CalendarRef;
import dev.mendflow.worktime.CalendarRefused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows what a change of a calendar or the policy would do, and carries it out. */
@Component
class ChangeDesk {

    private static final int MOST_SHIFTS = 200;

    private final Calendars calendars;
    private final ServiceLevelPolicies policies;
    private final ChangePreview preview;
    private final Rollouts rollouts;
    private final ServiceCases cases;
    private final Commands commands;
    private final Clock clock;
    private final ChangeCopies copies;

    ChangeDesk(
            Calendars calendars,
            ServiceLevelPolicies policies,
            ChangePreview preview,
            Rollouts rollouts,
            ServiceCases cases,
            Commands commands,
            Clock clock,
            ChangeCopies copies) {
        this.calendars = calendars;
        this.policies = policies;
        this.preview = preview;
        this.rollouts = rollouts;
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
        this.copies = copies;
    }

    ImpactView preview(ChangeForm form) {
        Impact impact = preview.of(change(form), MOST_SHIFTS);
        return ImpactView.of(
                impact,
                cases.summaries(impact.shifts().stream()
                        .map(shift -> shift.clock().caseId())
                        .distinct()
                        .toList()));
    }

    ResponseEntity<RolloutView> begin(ChangeForm form, String by) {
        List<FieldProblem> missing = new ArrayList<>();
        if (form.reason() == null || form.reason().isBlank()) {
            missing.add(new FieldProblem("reason", "required"));
        }
        if (form.version() == null) {
            missing.add(new FieldProblem("version", "required"));
        }
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
        LevelChange change = change(form);
        return commands.inTransaction(
                new Act(
                        "service-levels.change",
                        form.calendar() == null ? "policy" : id(form.calendar()).value()),
                form,
                RolloutView.class,
                () -> Reply.accepted(copies.rollout(begin(change, form, by))));
    }

    private Rollout begin(LevelChange change, ChangeForm form, String by) {
        String reason = Objects.requireNonNull(form.reason());
        int basedOn = Objects.requireNonNull(form.version());
        return switch (change) {
            case OfCalendar of -> {
                CalendarPart part = Objects.requireNonNull(form.calendar());
                yield rollouts.begin(calendars.save(id(part), part.draft(), basedOn, reason, by), reason, by);
            }
            case OfPolicy of -> {
                String table = Objects.requireNonNull(
                        Objects.requireNonNull(form.policy()).table());
                yield rollouts.begin(policies.save(table, basedOn, reason, by), of.mode(), reason, by);
            }
        };
    }

    private LevelChange change(ChangeForm form) {
        CalendarPart part = form.calendar();
        return part == null ? policy(form) : calendar(part);
    }

    private OfCalendar calendar(CalendarPart part) {
        CalendarId id = id(part);
        int next = calendars.newest(id).map(CalendarRef::version).orElse(0) + 1;
        var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        try {
            return new OfCalendar(part.draft().calendar(id, today).asVersion(next));
        } catch (CalendarRefused refused) {
            throw WorktimeFacts.invalid("calendar.", refused);
        }
    }

    private OfPolicy policy(ChangeForm form) {
        Policy policy = policies.read(
                Objects.requireNonNull(Objects.requireNonNull(form.policy()).table()));
        List<PolicyRefused> faults = PolicyCheck.faults(policy, clock.instant());
        if (!faults.isEmpty()) {
            throw WorktimeFacts.noAnswer("policy.table", faults);
        }
        return new OfPolicy(policy, form.modeOrDefault());
    }

    private static CalendarId id(CalendarPart part) {
        String name = Objects.requireNonNull(part.id());
        if (!CalendarId.fits(name)) {
            throw Refusal.invalid(List.of(new FieldProblem("calendar.id", "calendar-id")));
        }
        return new CalendarId(name);
    }
}
