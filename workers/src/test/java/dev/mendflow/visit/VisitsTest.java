package dev.mendflow.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.dispatch.DispatchDecisions;
import dev.mendflow.dispatch.Outcome;
import dev.mendflow.orchestration.StepRejected;
import dev.mendflow.parts.PartsArrived;
import dev.mendflow.parts.PartsOrderId;
import dev.mendflow.process.Errors;
import dev.mendflow.servicecase.AccessScope;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.TimelineEntry;
import dev.mendflow.technician.Technicians;
import dev.mendflow.technician.TimeSpan;
import dev.mendflow.testing.FieldCrew;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import dev.mendflow.testing.StepCaller;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@RoomTest
class VisitsTest {

    @Autowired
    ScheduleVisit scheduleVisit;

    @Autowired
    ReleaseTechnician releaseTechnician;

    @Autowired
    ReleaseVisit releaseVisit;

    @Autowired
    RecordRepair recordRepair;

    @Autowired
    Visits visits;

    @Autowired
    DispatchDecisions decisions;

    @Autowired
    Technicians technicians;

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Reports reports;

    @Autowired
    StepCaller steps;

    @Autowired
    SettableClock clock;

    private FieldCrew crew;
    private CaseId caseId;

    @BeforeEach
    void aCaseThatSomebodyIsWantedFor() {
        crew = FieldCrew.of(2, technicians);
        caseId = reports.anAssessedCase();
        progress.enter(caseId, Phase.DISPATCHING, Actor.SYSTEM);
    }

    @Test
    void aCaseThatIsCalledOffWithoutAProcessFreesItsTechnician() {
        var id = schedule(crew.nearest());

        cases.cancelStranded(caseId, "stopped in the engine", Actor.SYSTEM);

        assertThat(visits.find(id)).get().extracting(Visit::status).isEqualTo(VisitStatus.RELEASED);
        assertThat(cases.get(caseId).phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void aPlannedVisitPutsTheCaseUnderRepair() {
        var id = schedule(crew.nearest());

        assertThat(visits.find(id)).get().satisfies(visit -> {
            assertThat(visit.status()).isEqualTo(VisitStatus.PLANNED);
            assertThat(visit.visitNumber()).isEqualTo(1);
            assertThat(visit.technician()).isEqualTo(crew.nearest());
            assertThat(visit.scope()).isEqualTo("NO_DRIVE");
            assertThat(visit.appointmentUntil()).isEqualTo(visit.appointmentAt().plus(Duration.ofHours(2)));
        });
        assertThat(cases.get(caseId).phase()).isEqualTo(Phase.REPAIRING);
        assertThat(cases.isVisible(caseId, new AccessScope.OfTechnician(crew.nearest())))
                .isTrue();
        assertThat(visits.ofTechnician(
                        crew.nearest(),
                        new TimeSpan(clock.instant(), clock.instant().plus(Duration.ofDays(1)))))
                .extracting(Visit::id)
                .containsExactly(id);
    }

    @Test
    void planningTwiceIsPlanningOnce() {
        var first = schedule(crew.nearest());
        var again = schedule(crew.nearest());

        assertThat(again).isEqualTo(first);
        assertThat(visits.of(caseId)).hasSize(1);
        assertThat(types()).containsOnlyOnce("visit.planned");
    }

    @Test
    void withoutANameNobodyIsSent() {
        assertThatThrownBy(() -> schedule(null))
                .isInstanceOf(TechnicianUnavailable.class)
                .hasMessageContaining(caseId.toString());
    }

    @Test
    void whomNobodyKnowsIsNotSent() {
        assertThatThrownBy(() -> schedule("t-nobody")).isInstanceOf(TechnicianUnavailable.class);
    }

    @Test
    void whoHasLeftBetweenOfferAndAnswerIsNotSent() {
        technicians.save(technicians.get(crew.nearest()).gone());

        assertThatThrownBy(() -> schedule(crew.nearest()))
                .isInstanceOfSatisfying(StepRejected.class, rejected -> assertThat(rejected.errorCode())
                        .isEqualTo(Errors.TECHNICIAN_UNAVAILABLE));

        assertThat(visits.of(caseId)).isEmpty();
        assertThat(cases.get(caseId).phase()).isEqualTo(Phase.DISPATCHING);
    }

    @Test
    void theTechnicianReportsTheWayToTheSite() {
        var id = schedule(crew.nearest());
        var arrival = clock.instant().minus(Duration.ofMinutes(3));

        visits.setOut(id, Actor.staff(crew.nearest()));
        visits.arrive(id, arrival, Actor.staff(crew.nearest()));

        assertThat(visits.find(id)).get().satisfies(visit -> {
            assertThat(visit.status()).isEqualTo(VisitStatus.ON_SITE);
            assertThat(visit.arrivedAt()).isEqualTo(arrival);
        });
        assertThatThrownBy(() -> visits.setOut(id, Actor.SYSTEM)).isInstanceOf(VisitCannotBecome.class);
        assertThatThrownBy(() -> visits.setOut(VisitId.random(), Actor.SYSTEM)).isInstanceOf(VisitNotFound.class);
    }

    @Test
    void cancellingReleasesTheTechnicianOnce() {
        var id = schedule(crew.nearest());

        steps.perform(releaseTechnician, new ReleaseTechnician.Given(caseId));
        steps.perform(releaseTechnician, new ReleaseTechnician.Given(caseId));

        assertThat(visits.find(id)).get().extracting(Visit::status).isEqualTo(VisitStatus.RELEASED);
        assertThat(decisions.of(caseId).getLast().outcome()).isEqualTo(Outcome.RELEASED);
        assertThat(types()).containsOnlyOnce("visit.released");
    }

    @Test
    void releasingWhatWasNeverPlannedIsNothing() {
        steps.perform(releaseTechnician, new ReleaseTechnician.Given(caseId));

        assertThat(visits.of(caseId)).isEmpty();
        assertThat(types()).doesNotContain("visit.released");
    }

    @Test
    void aVisitThatIsTakenBackLeavesTheCaseInDispatch() {
        schedule(crew.nearest());

        steps.perform(releaseVisit, new ReleaseVisit.Given(caseId));
        steps.perform(releaseVisit, new ReleaseVisit.Given(caseId));
        var second = schedule(crew.technicians().get(1));

        assertThat(visits.of(caseId))
                .extracting(Visit::status)
                .containsExactly(VisitStatus.RELEASED, VisitStatus.PLANNED);
        assertThat(visits.find(second)).get().extracting(Visit::visitNumber).isEqualTo(2);
        assertThat(cases.get(caseId).phase()).isEqualTo(Phase.REPAIRING);
    }

    @Test
    void aRepairedCaseFreesTheTechnician() {
        var id = schedule(crew.nearest());

        report(id, RepairOutcome.REPAIRED, "INVERTER");
        report(id, RepairOutcome.REPAIRED, "INVERTER");

        assertThat(visits.find(id)).get().satisfies(visit -> {
            assertThat(visit.status()).isEqualTo(VisitStatus.FINISHED);
            assertThat(visit.outcome()).isEqualTo(RepairOutcome.REPAIRED);
            assertThat(visit.faultCode()).isEqualTo("INVERTER");
            assertThat(visit.endedAt()).isEqualTo(clock.instant());
        });
        assertThat(decisions.of(caseId).getLast().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(types()).containsOnlyOnce("visit.reported");
    }

    @Test
    void withoutAnOutcomeTheRepairIsDone() {
        var id = schedule(crew.nearest());

        steps.perform(recordRepair, new RecordRepair.Given(caseId, null, null, null, null));

        assertThat(visits.find(id)).get().extracting(Visit::outcome).isEqualTo(RepairOutcome.REPAIRED);
        assertThat(cases.timeline(caseId).getLast().who()).isEqualTo(crew.nearest());
    }

    @Test
    void whatAVisitLeavesOverIsTheScopeOfTheNext() {
        var first = schedule(crew.nearest());
        report(first, RepairOutcome.ANOTHER_VISIT, "INVERTER");

        var second = schedule(crew.nearest());

        assertThat(second).isNotEqualTo(first);
        assertThat(visits.find(second)).get().satisfies(visit -> {
            assertThat(visit.visitNumber()).isEqualTo(2);
            assertThat(visit.scope()).isEqualTo("INVERTER");
        });
    }

    @Test
    void aVisitWaitsForItsPartsAndGoesOn() {
        var id = schedule(crew.nearest());

        report(id, RepairOutcome.PARTS_MISSING, "INVERTER");
        assertThat(visits.find(id)).get().extracting(Visit::status).isEqualTo(VisitStatus.WAITING_FOR_PARTS);
        events.publishEvent(new PartsArrived(PartsOrderId.random(), caseId));
        assertThat(visits.find(id)).get().extracting(Visit::status).isEqualTo(VisitStatus.ON_SITE);
        report(id, RepairOutcome.PARTS_MISSING, null);
        events.publishEvent(new PartsArrived(PartsOrderId.random(), caseId));
        report(id, RepairOutcome.REPAIRED, null);

        assertThat(visits.find(id)).get().satisfies(visit -> {
            assertThat(visit.status()).isEqualTo(VisitStatus.FINISHED);
            assertThat(visit.faultCode()).isEqualTo("INVERTER");
        });
        assertThat(types().stream().filter("visit.reported"::equals)).hasSize(3);
    }

    @Test
    void theTimelineSaysOnceWhoGaveTheJobToWhom() {
        var given = new ScheduleVisit.Given(caseId, crew.nearest(), null, "d-leader");
        steps.perform(scheduleVisit, given);
        steps.perform(scheduleVisit, given);

        assertThat(cases.timeline(caseId))
                .filteredOn(entry -> entry.type().startsWith("technician."))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo("technician.assigned");
                    assertThat(entry.who()).isEqualTo("d-leader");
                    assertThat(entry.what()).isEqualTo(crew.nearest());
                });
    }

    @Test
    void whoTookTheJobThemselvesIsSaidToHaveAcceptedIt() {
        steps.perform(scheduleVisit, new ScheduleVisit.Given(caseId, crew.nearest(), null, crew.nearest()));

        assertThat(cases.timeline(caseId))
                .filteredOn(entry -> entry.type().startsWith("technician."))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo("technician.accepted");
                    assertThat(entry.who()).isEqualTo(crew.nearest());
                });
    }

    private VisitId schedule(String technician) {
        return steps.perform(scheduleVisit, new ScheduleVisit.Given(caseId, technician, null, null))
                .visitId();
    }

    private void report(VisitId visit, RepairOutcome outcome, String fault) {
        steps.perform(recordRepair, new RecordRepair.Given(caseId, visit, outcome, fault, crew.nearest()));
    }

    private List<String> types() {
        return cases.timeline(caseId).stream().map(TimelineEntry::type).toList();
    }
}
