package dev.mendflow.jobsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.mendflow.visit.ScheduleVisit;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.VisitId;
import dev.mendflow.visit.VisitNotFound;
import dev.mendflow.visit.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class JobSheetsTest {

    @Autowired
    JobSheets sheets;

    @Autowired
    Visits visits;

    @Autowired
    ScheduleVisit scheduleVisit;

    @Autowired
    Technicians technicians;

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    Reports reports;

    @Autowired
    StepCaller steps;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    private CaseId caseId;
    private VisitId visit;
    private String technician;

    @BeforeEach
    void aPlannedVisit() {
        technician = FieldCrew.of(1, technicians).nearest();
        caseId = reports.anAssessedCase();
        progress.enter(caseId, Phase.DISPATCHING, Actor.SYSTEM);
        visit = steps.perform(scheduleVisit, new ScheduleVisit.Given(caseId, technician, null, null))
                .visitId();
    }

    @Test
    void aLineIsTickedAndTheTickTakenBack() {
        sheets.check(visit, check(true, clock.instant()));
        sheets.check(visit, check(false, clock.instant().plusSeconds(5)));

        assertThat(sheets.of(visit).check(CheckItem.TESTED)).get().satisfies(check -> {
            assertThat(check.done()).isFalse();
            assertThat(check.by()).isEqualTo(technician);
        });
        assertThat(sheets.of(visit).check(CheckItem.EXPLAINED)).isEmpty();
    }

    @Test
    void whatIsToldLateDoesNotUndoWhatHappenedAfterIt() {
        sheets.check(visit, check(true, clock.instant()));
        sheets.check(visit, check(false, clock.instant().minus(Duration.ofMinutes(10))));

        assertThat(sheets.of(visit).check(CheckItem.TESTED))
                .get()
                .extracting(Check::done)
                .isEqualTo(true);
    }

    @Test
    void partsAreExchangedAndAMistakeIsTakenBack() {
        var pump = part("PUMP-CL-02", 1, "OLD-1", "NEW-1");
        var screws = part("SCREW-M6", 8, null, null);
        sheets.exchange(visit, pump);
        sheets.exchange(visit, screws);

        assertThat(sheets.of(visit).parts()).containsExactlyInAnyOrder(pump, screws);
        assertThat(sheets.withdraw(visit, screws.id(), Actor.staff(technician))).isTrue();
        assertThat(sheets.withdraw(visit, screws.id(), Actor.staff(technician))).isFalse();
        assertThat(sheets.of(visit).parts()).containsExactly(pump);
        assertThat(cases.timeline(caseId))
                .filteredOn(entry -> entry.type().startsWith("part."))
                .extracting(TimelineEntry::what)
                .containsExactly("PUMP-CL-02: OLD-1 → NEW-1", "SCREW-M6 × 8", "SCREW-M6 × 8");
    }

    @Test
    void severalPiecesDoNotShareASerial() {
        assertThatThrownBy(() -> part("PUMP-CL-02", 2, "OLD-1", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastSignatureCounts() {
        UUID drawing = UUID.randomUUID();
        sheets.sign(visit, new Signature("Li Na", null, clock.instant(), technician));
        sheets.sign(visit, new Signature("李娜", drawing, clock.instant(), technician));

        assertThat(sheets.of(visit).signature()).isEqualTo(new Signature("李娜", drawing, clock.instant(), technician));
    }

    @Test
    void nothingIsWrittenDownAfterTheVisit() {
        sql.sql("update visit set status = 'FINISHED' where id = ?")
                .param(visit.value())
                .update();

        assertThatThrownBy(() -> sheets.check(visit, check(true, clock.instant())))
                .isInstanceOf(VisitOver.class);
        assertThatThrownBy(() -> sheets.exchange(visit, part("A", 1, null, null)))
                .isInstanceOf(VisitOver.class);
        assertThatThrownBy(() -> sheets.sign(visit, new Signature("Li", null, clock.instant(), technician)))
                .isInstanceOf(VisitOver.class);
        assertThatThrownBy(() -> sheets.check(VisitId.random(), check(true, clock.instant())))
                .isInstanceOf(VisitNotFound.class);
    }

    @Test
    void onlyWorkUnderVoltageAsksForItsAbsence() {
        assertThat(CheckItem.forSkill("BATTERY")).contains(CheckItem.VOLTAGE_FREE);
        assertThat(CheckItem.forSkill("SOFTWARE")).doesNotContain(CheckItem.VOLTAGE_FREE);
        assertThat(CheckItem.forSkill(null)).doesNotContain(CheckItem.VOLTAGE_FREE);
    }

    @Test
    void theVisitsOfSeveralTechniciansAreReadAtOnce() {
        Instant from = clock.instant().minus(Duration.ofDays(1));
        var time = new TimeSpan(from, from.plus(Duration.ofDays(30)));

        assertThat(visits.ofTechnicians(List.of(technician, "nobody"), time))
                .extracting(Visit::id)
                .containsExactly(visit);
        assertThat(visits.openOfTechnician(technician, time)).hasSize(1);
        assertThat(visits.ofTechnicians(List.of(), time)).isEmpty();
    }

    private Check check(boolean done, Instant at) {
        return new Check(CheckItem.TESTED, done, at, technician);
    }

    private ExchangedPart part(String number, int quantity, @Nullable String faulty, @Nullable String replacement) {
        return new ExchangedPart(UUID.randomUUID(), number, quantity, faulty, replacement, clock.instant(), technician);
    }
}
