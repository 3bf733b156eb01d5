package dev.mendflow.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.notification.Notice;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.TimelineEntry;
import dev.mendflow.servicelevel.ClaimRung;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.ReadClocks;
import dev.mendflow.servicelevel.RungClaim;
import dev.mendflow.servicelevel.RungFired;
import dev.mendflow.servicelevel.ServiceLevels;
import dev.mendflow.staff.Language;
import dev.mendflow.staff.ReportingLevel;
import dev.mendflow.staff.Staff;
import dev.mendflow.staff.StaffMember;
import dev.mendflow.technician.Technicians;
import dev.mendflow.testing.FieldCrew;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import dev.mendflow.testing.StepCaller;
import dev.mendflow.testing.TakenTasks;
import dev.mendflow.visit.ScheduleVisit;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A case of severity P2: its first response is due after 30 minutes, and three rungs follow, half an hour apart. */
@RoomTest
@RecordApplicationEvents
class EscalationTest {

    @Autowired
    ReadClocks readClocks;

    @Autowired
    ClaimRung claimRung;

    @Autowired
    WarnAssignee warnAssignee;

    @Autowired
    TellSuperior tellSuperior;

    @Autowired
    ScheduleVisit scheduleVisit;

    @Autowired
    ServiceLevels levels;

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    Notices notices;

    @Autowired
    Staff staff;

    @Autowired
    Technicians technicians;

    @Autowired
    TakenTasks tasks;

    @Autowired
    Reports reports;

    @Autowired
    StepCaller steps;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

    CaseId id;
    String region;
    String station;
    String lead;
    String agent;

    @BeforeEach
    void aCaseThatAnAgentHasTaken() {
        region = aMember(null);
        station = aMember(region);
        lead = aMember(station);
        agent = aMember(lead);
        clock.advance(Duration.ofMinutes(1));
        id = reports.aReportedCase();
        tasks.take(id, agent);
    }

    @Test
    void whoTookTheTaskIsWarnedBeforeTheDueTime() {
        warn(reach(23));

        assertThat(told(Recipient.staff(agent))).singleElement().satisfies(notice -> {
            assertThat(notice.template()).isEqualTo("promise-at-risk");
            assertThat(notice.params())
                    .containsEntry("metric", "FIRST_RESPONSE")
                    .containsEntry("rung", "75%");
        });
        assertThat(claims()).singleElement().satisfies(claim -> {
            assertThat(claim.level()).isZero();
            assertThat(claim.told()).isEqualTo(Recipient.staff(agent));
        });
        assertThat(cases.timeline(id))
                .filteredOn(entry -> entry.type().equals("case.warned"))
                .singleElement()
                .extracting(TimelineEntry::what)
                .isEqualTo("FIRST_RESPONSE, " + agent);
    }

    @Test
    void theGroupIsWarnedWhileNobodyHasTheCaseOrWhoHasItIsAway() {
        staff.enterAbsence(agent, clock.instant(), clock.instant().plus(Duration.ofDays(1)));

        warn(reach(23));

        assertThat(told(Recipient.staff(agent))).isEmpty();
        assertThat(told(Recipient.group("agents"))).hasSize(1);
    }

    @Test
    void whileItIsRepairedTheTechnicianIsWarned() {
        FieldCrew crew = FieldCrew.of(1, technicians);
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        progress.enter(id, Phase.DISPATCHING, Actor.SYSTEM);
        steps.perform(
                scheduleVisit,
                new ScheduleVisit.Given(id, crew.nearest(), clock.instant().plus(Duration.ofHours(1)), null));

        warn(reach(Metric.RESOLUTION, 36 * 60));

        assertThat(told(Recipient.staff(crew.nearest()))).hasSize(1);
        assertThat(told(Recipient.staff(agent))).isEmpty();
    }

    @Test
    void eachRungFromTheDueTimeOnIsToldOnePlaceFurtherUp() {
        assertThat(tell(reach(30))).isEqualTo(new TellSuperior.Result(lead, true));
        assertThat(tell(reach(30)).superior()).isEqualTo(station);
        assertThat(tell(reach(30)).superior()).isEqualTo(region);
        assertThat(tell(reach(30)).superior()).as("beyond the end of the line").isEqualTo(region);

        assertThat(claims()).extracting(RungClaim::level).containsExactly(1, 2, 3, 4);
        assertThat(claims())
                .extracting(RungClaim::told)
                .containsExactly(
                        Recipient.staff(lead),
                        Recipient.staff(station),
                        Recipient.staff(region),
                        Recipient.staff(region));
        assertThat(told(Recipient.staff(lead))).hasSize(1);
        assertThat(told(Recipient.group("managers"))).isEmpty();
    }

    @Test
    void whoComesBackDoesNotLetTheNextOneBeToldTwice() {
        staff.enterAbsence(lead, clock.instant(), clock.instant().plus(Duration.ofMinutes(40)));

        assertThat(tell(reach(30)).superior()).isEqualTo(station);
        assertThat(tell(reach(30)).superior()).isEqualTo(region);
    }

    @Test
    void theManagersAreToldWhenNobodyHasTheCaseOrNobodyLeadsWhoHasIt() {
        tasks.take(id, "nobody-knows");

        RungFired fired = reach(30);

        assertThat(tell(fired)).isEqualTo(new TellSuperior.Result(null, true));
        assertThat(told(Recipient.group("managers"))).singleElement().satisfies(notice -> assertThat(notice.template())
                .isEqualTo("promise-breached"));
    }

    @Test
    void aStepThatRunsAgainTellsTheSameOnce() {
        RungFired fired = reach(30);
        TellSuperior.Result first = tell(fired);
        tasks.take(id, station);

        TellSuperior.Result again =
                steps.perform(tellSuperior, new TellSuperior.Given(id, fired.clockId(), fired.entry(), fired.metric()));

        assertThat(again).isEqualTo(first);
        assertThat(cases.timeline(id))
                .filteredOn(entry -> entry.type().equals("case.escalated"))
                .singleElement()
                .extracting(TimelineEntry::what)
                .isEqualTo(fired.metric() + ", " + (first.superior() == null ? "managers" : first.superior()));
    }

    @Test
    void whatWasDoneMeanwhileIsToldAndNothingIsLeftToDo() {
        RungFired fired = reach(30);
        steps.perform(claimRung, new ClaimRung.Given(id, fired.clockId(), fired.entry()));
        cases.staffWrites(id, "We are on it.", Actor.staff(agent));

        TellSuperior.Result result =
                steps.perform(tellSuperior, new TellSuperior.Given(id, fired.clockId(), fired.entry(), fired.metric()));

        assertThat(result).isEqualTo(new TellSuperior.Result(lead, false));
    }

    private RungFired reach(int minutes) {
        return reach(Metric.FIRST_RESPONSE, minutes);
    }

    /** Lets time pass and the alarm ring. */
    private RungFired reach(Metric metric, int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
        steps.perform(readClocks, new ReadClocks.Given(id, null));
        return events.stream(RungFired.class)
                .filter(fired -> fired.caseId().equals(id) && fired.metric() == metric)
                .reduce((earlier, latest) -> latest)
                .orElseThrow();
    }

    private void warn(RungFired fired) {
        ClaimRung.Result claimed = steps.perform(claimRung, new ClaimRung.Given(id, fired.clockId(), fired.entry()));
        assertThat(claimed).isEqualTo(new ClaimRung.Result(true, false));
        steps.perform(warnAssignee, new WarnAssignee.Given(id, fired.clockId(), fired.entry(), fired.metric()));
    }

    private TellSuperior.Result tell(RungFired fired) {
        ClaimRung.Result claimed = steps.perform(claimRung, new ClaimRung.Given(id, fired.clockId(), fired.entry()));
        assertThat(claimed).isEqualTo(new ClaimRung.Result(true, true));
        return steps.perform(tellSuperior, new TellSuperior.Given(id, fired.clockId(), fired.entry(), fired.metric()));
    }

    private List<RungClaim> claims() {
        return clockOf(Metric.FIRST_RESPONSE).claims();
    }

    private PromisedClock clockOf(Metric metric) {
        return levels.clocksOf(id).stream()
                .filter(clock -> clock.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private List<Notice> told(Recipient who) {
        String number = cases.get(id).number().toString();
        return notices.sentTo(who, 1_000).stream()
                .filter(notice -> notice.params().containsValue(number))
                .toList();
    }

    private String aMember(@Nullable String superior) {
        return staff.save(new StaffMember(
                        "s-" + UUID.randomUUID(),
                        "王工",
                        Language.ZH,
                        ZoneId.of("Asia/Shanghai"),
                        null,
                        ReportingLevel.MEMBER,
                        superior,
                        List.of(),
                        null))
                .login();
    }
}
