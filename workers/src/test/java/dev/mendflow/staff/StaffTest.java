package dev.mendflow.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.testing.RoomTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

@RoomTest
class StaffTest {

    private static final Instant MONDAY = Instant.parse("2026-11-09T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-10T01:00:00Z");

    @Autowired
    Staff staff;

    String brand;
    String region;
    String station;
    String lead;
    String wang;

    @BeforeEach
    void aLineOfFive() {
        brand = aMember(ReportingLevel.BRAND, null);
        region = aMember(ReportingLevel.REGION, brand);
        station = aMember(ReportingLevel.STATION_MANAGER, region);
        lead = aMember(ReportingLevel.TEAM_LEAD, station);
        wang = aMember(ReportingLevel.MEMBER, lead);
    }

    @Test
    void eachPlaceUpTheLineIsTheNextSuperior() {
        assertThat(told(1)).isEqualTo(lead);
        assertThat(told(2)).isEqualTo(station);
        assertThat(told(3)).isEqualTo(region);
        assertThat(told(4)).isEqualTo(brand);
    }

    @Test
    void beyondTheEndOfTheLineIsTheLastOne() {
        assertThat(told(7)).isEqualTo(brand);
        assertThat(staff.managerOf(brand, 1, MONDAY, Set.of())).isEmpty();
        assertThat(staff.managerOf("nobody", 1, MONDAY, Set.of())).isEmpty();
        assertThatThrownBy(() -> staff.managerOf(wang, 0, MONDAY, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNextSuperiorTakesThePlaceOfAnAbsentOne() {
        staff.enterAbsence(lead, MONDAY, TUESDAY);
        staff.enterAbsence(brand, MONDAY, TUESDAY);

        assertThat(told(1)).isEqualTo(station);
        assertThat(told(2)).isEqualTo(region);
        assertThat(told(3)).isEqualTo(region);
        assertThat(told(1, TUESDAY, Set.of())).isEqualTo(lead);
    }

    @Test
    void whoWasToldBeforeIsPassedOverWhileSomebodyFurtherUpWasNot() {
        assertThat(told(2, MONDAY, Set.of(station))).isEqualTo(region);
        assertThat(told(4, MONDAY, Set.of(station, region))).isEqualTo(brand);
        assertThat(told(4, MONDAY, Set.of(brand))).isEqualTo(brand);
    }

    @Test
    void anAbsenceBeginsWithItsFirstInstantAndEndsBeforeItsLast() {
        staff.enterAbsence(wang, MONDAY, TUESDAY);

        assertThat(staff.isAway(wang, MONDAY.minusNanos(1_000))).isFalse();
        assertThat(staff.isAway(wang, MONDAY)).isTrue();
        assertThat(staff.isAway(wang, TUESDAY.minusNanos(1_000))).isTrue();
        assertThat(staff.isAway(wang, TUESDAY)).isFalse();
        assertThat(staff.isAway("nobody", MONDAY)).isFalse();
        assertThatThrownBy(() -> staff.enterAbsence(wang, TUESDAY, TUESDAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> staff.enterAbsence("nobody", MONDAY, TUESDAY)).isInstanceOf(StaffMemberNotFound.class);
    }

    @Test
    void anAbsenceCanBeTakenBackByWhoseItIs() {
        Absence absence = staff.enterAbsence(wang, MONDAY, TUESDAY);

        assertThat(staff.removeAbsence(lead, absence.id())).isFalse();
        assertThat(staff.find(wang).orElseThrow().absences()).containsExactly(absence);
        assertThat(staff.removeAbsence(wang, absence.id())).isTrue();
        assertThat(staff.removeAbsence(wang, absence.id())).isFalse();
    }

    @Test
    void nobodyLeadsThemselvesNotEvenThroughOthers() {
        assertThatThrownBy(() -> staff.save(under(brand, wang))).isInstanceOf(LineInCircle.class);
        assertThatThrownBy(() -> staff.save(under(wang, wang))).isInstanceOf(LineInCircle.class);
        assertThatThrownBy(() -> staff.save(under(wang, "nobody"))).isInstanceOf(SuperiorUnknown.class);

        assertThat(staff.find(brand).orElseThrow().superior()).isNull();
    }

    @Test
    void aMemberIsReadBackAsSavedAndAStaleCopyIsRefused() {
        StaffMember before = staff.find(wang).orElseThrow();

        StaffMember moved = staff.save(under(wang, station));

        assertThat(staff.find(wang)).contains(moved);
        assertThat(moved.version()).isEqualTo(2);
        assertThat(staff.all()).contains(moved);
        assertThatThrownBy(() -> staff.save(before)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> staff.save(member(wang, ReportingLevel.MEMBER, lead)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void registeringAgainKeepsWhatWasChangedSince() {
        staff.save(under(wang, station));

        staff.register(List.of(member(wang, ReportingLevel.MEMBER, lead)));

        assertThat(staff.find(wang)).map(StaffMember::superior).isEqualTo(Optional.of(station));
    }

    private String told(int places) {
        return told(places, MONDAY, Set.of());
    }

    private String told(int places, Instant at, Set<String> before) {
        return staff.managerOf(wang, places, at, before).orElseThrow().login();
    }

    private StaffMember under(String login, String superior) {
        StaffMember known = staff.find(login).orElseThrow();
        return new StaffMember(
                login,
                known.name(),
                known.language(),
                known.zone(),
                null,
                known.level(),
                superior,
                known.absences(),
                known.version());
    }

    private String aMember(ReportingLevel level, @Nullable String superior) {
        return staff.save(member("s-" + UUID.randomUUID(), level, superior)).login();
    }

    private static StaffMember member(String login, ReportingLevel level, @Nullable String superior) {
        return new StaffMember(
                login,
                "王工",
                Language.ZH,
                ZoneId.of("Asia/Shanghai"),
                login + "@example.org",
                level,
                superior,
                List.of(),
                null);
    }
}
