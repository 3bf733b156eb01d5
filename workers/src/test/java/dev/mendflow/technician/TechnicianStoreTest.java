package dev.mendflow.technician;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.testing.RoomTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@RoomTest
class TechnicianStoreTest {

    @Autowired
    Technicians technicians;

    @Test
    void aTechnicianIsReadBackWithEverythingThatBelongsToThem() {
        var wang = aTechnician("SH");

        var stored = technicians.save(wang);

        assertThat(technicians.get(wang.code())).isEqualTo(stored).isEqualTo(wang.asVersion(0));
    }

    @Test
    void aChangeReplacesTheFormerDetails() {
        var stored = technicians.save(aTechnician("SH"));
        var absence = new TimeSpan(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-03T00:00:00Z"));

        var changed =
                technicians.save(stored.trainedIn("CHARGER").awayIn(absence).gone());

        assertThat(technicians.get(stored.code())).isEqualTo(changed);
        assertThat(changed.skills()).contains("CHARGER");
        assertThat(changed.leave()).hasSize(2);
        assertThat(changed.active()).isFalse();
    }

    @Test
    void aStaleCopyIsRefused() {
        var stored = technicians.save(aTechnician("SH"));
        technicians.save(stored.gone());

        assertThatThrownBy(() -> technicians.save(stored.trainedIn("CHARGER")))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aRegionHasItsOwnTechniciansByCode() {
        var region = UUID.randomUUID().toString();
        var one = technicians.save(aTechnician(region));
        var other = technicians.save(aTechnician(region));
        technicians.save(aTechnician("elsewhere"));

        assertThat(technicians.all(region))
                .containsExactlyInAnyOrder(one, other)
                .isSortedAccordingTo(Comparator.comparing(Technician::code));
        assertThat(technicians.all(null)).contains(one, other).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void registeringAgainKeepsWhatWasChangedSince() {
        var wang = aTechnician("SH");
        technicians.register(List.of(wang));
        technicians.save(technicians.get(wang.code()).gone());

        technicians.register(List.of(wang));

        assertThat(technicians.get(wang.code()).active()).isFalse();
    }

    @Test
    void aRemovedTechnicianIsNotFound() {
        var wang = technicians.save(aTechnician("SH"));

        technicians.remove(wang.code());

        assertThat(technicians.find(wang.code())).isEmpty();
        assertThatThrownBy(() -> technicians.get(wang.code()))
                .isInstanceOf(TechnicianNotFound.class)
                .hasMessageContaining(wang.code());
    }

    @Test
    void anAreaThatIsRegisteredAgainGetsTheNewNames() {
        var code = UUID.randomUUID().toString();
        technicians.registerAreas(List.of(new ServiceArea(code, "上海", "Shanghai", new Place(31.2, 121.5))));

        var renamed = new ServiceArea(code, "华东", "East China", new Place(31, 121));
        technicians.registerAreas(List.of(renamed));

        assertThat(technicians.area(code)).contains(renamed);
        assertThat(technicians.areas()).contains(renamed);
    }

    static Technician aTechnician(String region) {
        var zone = ZoneId.of("Asia/Shanghai");
        return new Technician(
                "t-" + UUID.randomUUID(),
                "王工",
                region,
                new Place(31.23, 121.47),
                true,
                Set.of("HIGH_VOLTAGE", "BATTERY"),
                List.of(new Certificate("HIGH_VOLTAGE", CertificateLevel.SENIOR, LocalDate.parse("2027-06-30"))),
                List.of(
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), zone),
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(13, 30), LocalTime.of(18, 0), zone)),
                List.of(new TimeSpan(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-10-08T00:00:00Z"))),
                new FieldKit(3, "Van 7", List.of("dangerous goods", "insulation tester")),
                null);
    }
}
