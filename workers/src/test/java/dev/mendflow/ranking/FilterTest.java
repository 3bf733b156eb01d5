package dev.mendflow.ranking;

import static dev.mendflow.ranking.Crew.MONDAY_9;
import static dev.mendflow.ranking.Crew.certificate;
import static dev.mendflow.ranking.Crew.certified;
import static dev.mendflow.ranking.Crew.circumstances;
import static dev.mendflow.ranking.Crew.serving;
import static dev.mendflow.ranking.Crew.span;
import static dev.mendflow.ranking.Crew.technician;
import static dev.mendflow.ranking.Crew.working;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.servicecase.Severity;
import dev.mendflow.technician.CertificateLevel;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void aFittingTechnicianHasNoReason() {
        assertThat(reasons(technician("t"))).isEmpty();
    }

    @Test
    void whoLeftIsInactive() {
        assertThat(reasons(technician("t").gone())).containsExactly(RejectionReason.INACTIVE);
    }

    @Test
    void anotherAreaIsAMismatch() {
        var elsewhere = serving(technician("t"), "BJ", Set.of("HIGH_VOLTAGE"));

        assertThat(reasons(elsewhere)).containsExactly(RejectionReason.REGION_MISMATCH);
    }

    @Test
    void aJobWithoutAnAreaIsForAllAreas() {
        var elsewhere = serving(technician("t"), "BJ", Set.of("HIGH_VOLTAGE"));
        var anywhere = new Job("HIGH_VOLTAGE", "VEHICLE", null, Severity.P3, null, null);

        assertThat(judged(anywhere, circumstances(MONDAY_9), elsewhere).eligible())
                .isTrue();
    }

    @Test
    void whoWasNotTrainedLacksTheSkill() {
        var untrained = serving(technician("t"), "SH", Set.of("CHARGER"));

        assertThat(reasons(untrained)).containsExactly(RejectionReason.SKILL_MISSING);
    }

    @Test
    void whoWasTrainedForAnotherProductLacksTheSkill() {
        var ofCells = serving(technician("t"), "SH", Set.of("CELL/HIGH_VOLTAGE", "VEHICLE/CHARGER"));

        assertThat(reasons(ofCells)).containsExactly(RejectionReason.SKILL_MISSING);
    }

    @Test
    void whoWasTrainedForThisProductHasTheSkill() {
        var ofVehicles = serving(technician("t"), "SH", Set.of("VEHICLE/HIGH_VOLTAGE"));

        assertThat(reasons(ofVehicles)).isEmpty();
    }

    @Test
    void whatNobodyKnowsTheProductOfIsForWhoeverHasTheSkillForOne() {
        var unknown = new Job("HIGH_VOLTAGE", null, "SH", Severity.P3, null, null);
        var ofCells = serving(technician("t"), "SH", Set.of("CELL/HIGH_VOLTAGE"));
        var ofChargers = serving(technician("u"), "SH", Set.of("CELL/CHARGER"));

        assertThat(judged(unknown, circumstances(MONDAY_9), ofCells).eligible()).isTrue();
        assertThat(judged(unknown, circumstances(MONDAY_9), ofChargers).reasons())
                .containsExactly(RejectionReason.SKILL_MISSING);
    }

    @Test
    void aJobWithoutASkillIsForEverybody() {
        var untrained = certified(serving(technician("t"), "SH", Set.of()));
        var anything = new Job(null, "VEHICLE", "SH", Severity.P3, null, null);

        assertThat(judged(anything, circumstances(MONDAY_9), untrained).eligible())
                .isTrue();
    }

    @Test
    void withoutACertificateNobodyGoes() {
        assertThat(reasons(certified(technician("t")))).containsExactly(RejectionReason.CERTIFICATE_MISSING_OR_EXPIRED);
    }

    @Test
    void aLowerLevelIsNotEnough() {
        var junior = certified(technician("t"), certificate(CertificateLevel.JUNIOR, "2027-12-31"));

        assertThat(reasons(junior)).containsExactly(RejectionReason.CERTIFICATE_MISSING_OR_EXPIRED);
    }

    @Test
    void aCertificateCountsThroughItsLastDay() {
        var lastDay = certified(technician("t"), certificate(CertificateLevel.INTERMEDIATE, "2026-11-09"));
        var dayBefore = certified(technician("t"), certificate(CertificateLevel.INTERMEDIATE, "2026-11-08"));

        assertThat(reasons(lastDay)).isEmpty();
        assertThat(reasons(dayBefore)).containsExactly(RejectionReason.CERTIFICATE_MISSING_OR_EXPIRED);
    }

    @Test
    void aCertificateHasToBeValidOnTheDayOfTheAppointmentNotToday() {
        var untilToday = certified(technician("t"), certificate(CertificateLevel.INTERMEDIATE, "2026-11-09"));
        var busyToday = Crew.booked("t", span("2026-11-09T09:00", "2026-11-09T18:00"));

        var judged = judged(Crew.JOB, busyToday, untilToday);

        assertThat(judged.reasons()).containsExactly(RejectionReason.CERTIFICATE_MISSING_OR_EXPIRED);
        assertThat(judged.appointment()).isEqualTo(span("2026-11-10T09:00", "2026-11-10T11:00"));
    }

    @Test
    void whoRefusedIsNotAskedAgain() {
        var refused = new Circumstances(MONDAY_9, Crew.SITE, Map.of(), Set.of("t"), Set.of(), Map.of());

        assertThat(judged(Crew.JOB, refused, technician("t")).reasons())
                .containsExactly(RejectionReason.ALREADY_REFUSED);
    }

    @Test
    void whoWasReleasedIsNotAskedAgain() {
        var released = new Circumstances(MONDAY_9, Crew.SITE, Map.of(), Set.of(), Set.of("t"), Map.of());

        assertThat(judged(Crew.JOB, released, technician("t")).reasons()).containsExactly(RejectionReason.RELEASED);
    }

    @Test
    void withoutAShiftSoonEnoughNobodyGoes() {
        assertThat(reasons(working(technician("t"), List.of()))).containsExactly(RejectionReason.OFF_SHIFT);
    }

    @Test
    void anUrgentJobDoesNotWaitForMonday() {
        var safety = new Job("HIGH_VOLTAGE", "VEHICLE", "SH", Severity.P1, null, null);
        var saturday = circumstances(Crew.at("2026-11-14T10:00"));

        assertThat(judged(safety, saturday, technician("t")).reasons()).containsExactly(RejectionReason.OFF_SHIFT);
        assertThat(judged(Crew.JOB, saturday, technician("t")).reasons()).isEmpty();
    }

    @Test
    void whoIsAwayAllTheTimeIsOnLeave() {
        var away = technician("t").awayIn(span("2026-11-01T00:00", "2026-12-01T00:00"));

        assertThat(reasons(away)).containsExactly(RejectionReason.ON_LEAVE);
    }

    @Test
    void whoHasNoTimeLeftIsFull() {
        var full = Crew.booked("t", span("2026-11-09T00:00", "2026-12-09T00:00"));

        assertThat(judged(Crew.JOB, full, technician("t")).reasons()).containsExactly(RejectionReason.LOAD_FULL);
    }

    @Test
    void aDayIsFullWithFourVisitsEvenIfTheyAreOver() {
        var over = new TimeSpan(MONDAY_9, MONDAY_9);
        var fourDone = Crew.booked("t", over, over, over, over);

        assertThat(judged(Crew.JOB, fourDone, technician("t")).appointment())
                .isEqualTo(span("2026-11-10T09:00", "2026-11-10T11:00"));
    }

    @Test
    void allReasonsAreTold() {
        var hopeless = certified(serving(technician("t"), "BJ", Set.of())).gone();

        assertThat(reasons(hopeless))
                .containsExactly(
                        RejectionReason.INACTIVE,
                        RejectionReason.REGION_MISMATCH,
                        RejectionReason.SKILL_MISSING,
                        RejectionReason.CERTIFICATE_MISSING_OR_EXPIRED);
    }

    private static List<RejectionReason> reasons(Technician technician) {
        return judged(Crew.JOB, circumstances(MONDAY_9), technician).reasons();
    }

    private static Candidate judged(Job job, Circumstances circumstances, Technician technician) {
        return new Ranking(DispatchPolicy.standard(), job, circumstances)
                .of(List.of(technician))
                .getFirst();
    }
}
