package dev.mendflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.calendar.CalendarVersion;
import dev.mendflow.calendar.Calendars;
import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.ledger.ClockState;
import dev.mendflow.policy.PolicyRefused;
import dev.mendflow.policy.PolicyVersion;
import dev.mendflow.policy.ServiceLevelPolicies;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicelevel.LevelChange.OfCalendar;
import dev.mendflow.servicelevel.LevelChange.OfPolicy;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarDraft.ExceptionDraft;
import dev.mendflow.worktime.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@Transactional
class LevelChangesTest {

    private static final CalendarId CN = new CalendarId("CN");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Where the shipped table says how long the first response to an immobile asset of most customers may take. */
    private static final Pattern BUDGET = Pattern.compile("(Out_service-level-policy_6_1\">\\s*<text>)[^<]*");

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    ServiceLevels levels;

    @Autowired
    PromiseServiceLevels promiseServiceLevels;

    @Autowired
    ServiceLevelPolicies policies;

    @Autowired
    Calendars calendars;

    @Autowired
    ChangePreview preview;

    @Autowired
    Rollouts rollouts;

    @Autowired
    SettableClock clock;

    CaseId id;

    @BeforeEach
    void aCase() {
        clock.advance(Duration.ofMinutes(1));
        id = new Reports(cases, progress).aReportedCase();
    }

    @Test
    void aShorterPromiseIsShownBeforeItHoldsAndThenHolds() {
        clock.advance(Duration.ofMinutes(20));
        Instant due = due(Metric.FIRST_RESPONSE);
        String shorter = responding("PT10M");

        Impact impact = preview.of(new OfPolicy(policies.read(shorter), ChangeMode.RETRO_CREDIT), 1_000);

        assertThat(shifts(impact)).singleElement().satisfies(shift -> {
            assertThat(shift.dueBefore()).isEqualTo(due);
            assertThat(shift.dueAfter()).isEqualTo(due.minus(Duration.ofMinutes(20)));
            assertThat(shift.newlyLate()).isTrue();
        });
        assertThat(due(Metric.FIRST_RESPONSE)).as("looking changes nothing").isEqualTo(due);

        Rollout ended = roll(rollouts.begin(saved(shorter), ChangeMode.RETRO_CREDIT, "Faster", "m-zhao"));

        assertThat(due(Metric.FIRST_RESPONSE)).isEqualTo(due.minus(Duration.ofMinutes(20)));
        assertThat(state(Metric.FIRST_RESPONSE)).isEqualTo(ClockState.BREACHED);
        assertThat(ended.moved()).isEqualTo(impact.moved());
        assertThat(ended.newlyLate()).isEqualTo(impact.newlyLate());
        assertThat(ended.endedAt()).isNotNull();
    }

    @Test
    void aRolloutThatIsDoneTwiceIsDoneOnce() {
        String shorter = responding("PT25M");
        PolicyVersion version = saved(shorter);
        roll(rollouts.begin(version, ChangeMode.RETRO_CREDIT, "Faster", "m-zhao"));
        int entries = entries();

        Rollout again = roll(rollouts.begin(version, ChangeMode.RETRO_CREDIT, "Faster", "m-zhao"));

        assertThat(again.moved()).isZero();
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void aRestartBeginsAnew() {
        clock.advance(Duration.ofMinutes(20));
        String longer = responding("PT40M");

        roll(rollouts.begin(saved(longer), ChangeMode.RESTART, "A storm", "m-zhao"));

        assertThat(due(Metric.FIRST_RESPONSE)).isEqualTo(clock.instant().plus(Duration.ofMinutes(40)));
    }

    @Test
    void aClosedDayMovesWhatIsCountedInWorkingTimeAndNothingElse() {
        CaseId working = new Reports(cases, progress).aReportedCase();
        cases.changePriority(working, Severity.P3, "calm", Actor.staff("m"));
        Instant due = due(working, Metric.RESOLUTION);
        CalendarVersion known = calendars.current(CN).orElseThrow();
        CalendarDraft closed = closedOn(known, LocalDate.ofInstant(due, SHANGHAI));
        var candidate = closed.calendar(CN, LocalDate.ofInstant(clock.instant(), SHANGHAI))
                .asVersion(known.calendar().version() + 1);

        Impact impact = preview.of(new OfCalendar(candidate), 1_000);

        assertThat(impact.shifts())
                .filteredOn(shift -> shift.clock().caseId().equals(working))
                .filteredOn(shift -> shift.clock().metric().equals("RESOLUTION"))
                .singleElement()
                .satisfies(shift -> assertThat(shift.dueAfter()).isAfter(due));
        assertThat(shifts(impact)).as("day and night").isEmpty();

        CalendarVersion saved = calendars.save(CN, closed, known.calendar().version(), "Stocktaking", "m-zhao");
        roll(rollouts.begin(saved, "Stocktaking", "m-zhao"));

        assertThat(due(working, Metric.RESOLUTION)).isAfter(due);
    }

    @Test
    void aTableWithAGapIsFoundBeforeItHolds() {
        assertThat(faults(policies.current().table())).isEmpty();
        assertThat(faults(withoutP2()))
                .isNotEmpty()
                .allSatisfy(
                        fault -> assertThat(fault).hasMessageContaining("P2").hasMessageContaining("no rule matches"))
                .extracting(PolicyRefused::reason)
                .containsOnly(PolicyRefused.Reason.NO_RULE);
        assertThat(faults(policies.current().table().replace("<text>\"24x7\"</text>", "<text>\"MOON\"</text>")))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).hasMessageContaining("no calendar MOON"))
                .extracting(PolicyRefused::reason)
                .containsOnly(PolicyRefused.Reason.NO_CALENDAR);
        assertThat(faults(responding("-PT5M")))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).hasMessageContaining("No budget"))
                .extracting(PolicyRefused::reason)
                .containsOnly(PolicyRefused.Reason.NO_BUDGET);
        assertThat(faults(responding("PT900000H")))
                .isNotEmpty()
                .extracting(PolicyRefused::reason)
                .containsOnly(PolicyRefused.Reason.TOO_FAR);
        assertThatThrownBy(() -> policies.read("no table")).isInstanceOf(PolicyRefused.class);
    }

    @Test
    void aReportIsNotLostWhenThePolicyHasAGap() {
        saved(withoutP2());
        CaseId question = new Reports(cases, progress).aReportedCase();

        assertThat(cases.get(question).number()).isNotNull();
        assertThat(levels.clocksOf(question)).isEmpty();
        assertThatThrownBy(() -> promiseServiceLevels.perform(new PromiseServiceLevels.Given(question, Severity.P2)))
                .as("what the process makes an incident of")
                .isInstanceOf(PolicyRefused.class);

        saved(policies.current().table().replace("<text>\"P5\"</text>", "<text>\"P2\"</text>"));
        promiseServiceLevels.perform(new PromiseServiceLevels.Given(question, Severity.P2));

        assertThat(levels.clocksOf(question)).as("once a table has an answer").hasSize(3);
    }

    @Test
    void twoWhoSaveAtTheSameTimeAreToldApart() {
        PolicyVersion first = saved(responding("PT29M"));

        assertThatThrownBy(() ->
                        policies.save(first.table().replace("PT29M", "PT28M"), first.version() - 1, "late", "m-zhao"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(policies.save(first.table(), first.version(), "the same", "m-zhao"))
                .isEqualTo(first);
    }

    private List<PolicyRefused> faults(String table) {
        return PolicyCheck.faults(policies.read(table), clock.instant());
    }

    private String responding(String within) {
        return BUDGET.matcher(policies.current().table()).replaceFirst("$1\"" + within + "\"");
    }

    private PolicyVersion saved(String table) {
        return policies.save(table, policies.current().version(), "a test", "m-zhao");
    }

    /** As if the person who edited the table had forgotten a severity. */
    private String withoutP2() {
        return policies.current().table().replace("<text>\"P2\"</text>", "<text>\"P5\"</text>");
    }

    private Rollout roll(Rollout begun) {
        int steps = 0;
        while (rollouts.step()) {
            steps++;
        }
        assertThat(steps).isPositive();
        return rollouts.find(begun.id()).orElseThrow();
    }

    private static CalendarDraft closedOn(CalendarVersion known, LocalDate date) {
        CalendarDraft draft = known.calendar().draft();
        List<ExceptionDraft> exceptions = new ArrayList<>(draft.exceptions());
        exceptions.removeIf(exception -> date.toString().equals(exception.date()));
        exceptions.add(new ExceptionDraft(date.toString(), "CLOSED", List.of(), "Stocktaking"));
        return new CalendarDraft(draft.zone(), draft.name(), draft.week(), exceptions);
    }

    private List<ClockShift> shifts(Impact impact) {
        return impact.shifts().stream()
                .filter(shift -> shift.clock().caseId().equals(id))
                .toList();
    }

    private int entries() {
        return levels.clocksOf(id).stream()
                .mapToInt(known -> known.ledger().entries().size())
                .sum();
    }

    private Instant due(Metric metric) {
        return due(id, metric);
    }

    private Instant due(CaseId caseId, Metric metric) {
        return of(caseId, metric).status().dueAt();
    }

    private ClockState state(Metric metric) {
        return of(id, metric).status().state();
    }

    private PromisedClock of(CaseId caseId, Metric metric) {
        return levels.clocksOf(caseId).stream()
                .filter(known -> known.metric() == metric)
                .findFirst()
                .orElseThrow();
    }
}
