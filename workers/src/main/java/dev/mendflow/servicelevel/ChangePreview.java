package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Schedules;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicelevel.LevelChange.OfCalendar;
import dev.mendflow.servicelevel.LevelChange.OfPolicy;
import dev.mendflow.worktime.CalendarRef;
import dev.mendflow.worktime.WorkingTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out what a change would do to all open clocks, and keeps nothing of it. */
@Component
@Transactional(readOnly = true)
public class ChangePreview {

    private static final int PAGE = 500;
    /** Those newly late in front; what stands has no due time and comes last. */
    private static final Comparator<ClockShift> WORST_FIRST = Comparator.comparing(ClockShift::newlyLate)
            .reversed()
            .thenComparing(ClockShift::dueAfter, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(shift -> shift.clock().id());

    private final ServiceLevelClocks clocks;
    private final CaseProgress cases;

    ChangePreview(ServiceLevelClocks clocks, CaseProgress cases) {
        this.clocks = clocks;
        this.cases = cases;
    }

    /**
     * What the change would do now.
     *
     * @param most how many shifts to list
     * @throws dev.mendflow.policy.PolicyRefused when a table has no answer for a case that runs
     */
    public Impact of(LevelChange change, int most) {
        Moment moment = moment(change);
        int open = 0;
        var moved = new ArrayList<ClockShift>();
        @Nullable CaseId last = null;
        List<CaseId> page;
        do {
            page = clocks.openCases(last, PAGE);
            List<ServiceLevelClock> known = clocks.ofCases(page).stream()
                    .filter(clock -> clock.isOpen(moment))
                    .toList();
            open += known.size();
            known.forEach(clock -> {
                ServiceLevelClock after = after(change, clock, moment);
                if (!after.equals(clock)) {
                    moved.add(shift(clock, after, moment));
                }
            });
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
        return new Impact(
                open,
                moved.size(),
                (int) moved.stream().filter(ClockShift::newlyLate).count(),
                moved.stream().sorted(WORST_FIRST).limit(most).toList());
    }

    private ServiceLevelClock after(LevelChange change, ServiceLevelClock clock, Moment moment) {
        return switch (change) {
            case OfCalendar of -> clock.onVersion(of.calendar().ref(), moment);
            case OfPolicy of -> asked(of, clock, moment);
        };
    }

    private ServiceLevelClock asked(OfPolicy change, ServiceLevelClock clock, Moment moment) {
        ServiceCase known = cases.get(clock.caseId());
        return change.policy()
                .terms(ServiceLevels.question(clock, known))
                .map(terms -> clock.promised(terms, change.mode(), moment))
                .orElseGet(() -> clock.cancelled("No longer promised", moment));
    }

    private static ClockShift shift(ServiceLevelClock before, ServiceLevelClock after, Moment moment) {
        return new ClockShift(
                after,
                before.status(moment).dueAt(),
                after.isOpen(moment) ? after.status(moment).dueAt() : null,
                after.isOpen(moment) && after.isLate(moment) && !before.isLate(moment));
    }

    /** Now, with the calendar that is not on file yet. */
    private Moment moment(LevelChange change) {
        Moment now = clocks.now();
        if (!(change instanceof OfCalendar of)) {
            return now;
        }
        CalendarRef draft = of.calendar().ref();
        var time = new WorkingTime(of.calendar());
        Schedules known = now.schedules();
        return new Moment(now.at(), now.now(), false, ref -> ref.equals(draft) ? time : known.time(ref));
    }
}
