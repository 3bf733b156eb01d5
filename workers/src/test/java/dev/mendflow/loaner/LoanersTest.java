package dev.mendflow.loaner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.TimelineEntry;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.StepCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class LoanersTest {

    @Autowired
    ReserveLoaner reserveLoaner;

    @Autowired
    ReleaseLoaner releaseLoaner;

    @Autowired
    Loaners loaners;

    @Autowired
    ServiceCases cases;

    @Autowired
    Reports reports;

    @Autowired
    StepCaller steps;

    private final String region = UUID.randomUUID().toString();

    @BeforeEach
    void twoVehicles() {
        loaners.register(
                List.of(Loaner.free("2-" + region, "Compact", region), Loaner.free("1-" + region, "Compact", region)));
    }

    @Test
    void theFirstFreeVehicleOfTheRegionIsKept() {
        var caseId = reports.anAssessedCase();

        assertThat(reserve(caseId, region)).isTrue();

        assertThat(loaners.of(caseId)).get().satisfies(loaner -> {
            assertThat(loaner.code()).isEqualTo("1-" + region);
            assertThat(loaner.isFree()).isFalse();
            assertThat(loaner.since()).isNotNull();
        });
    }

    @Test
    void aCaseThatIsCalledOffWithoutAProcessGivesItsVehicleBack() {
        var caseId = reports.anAssessedCase();
        reserve(caseId, region);

        cases.cancelStranded(caseId, "stopped in the engine", Actor.SYSTEM);

        assertThat(loaners.of(caseId)).isEmpty();
        assertThat(types(caseId)).contains("loaner.released");
    }

    @Test
    void keepingTwiceIsKeepingOne() {
        var caseId = reports.anAssessedCase();

        reserve(caseId, region);
        reserve(caseId, region);

        assertThat(loaners.all())
                .filteredOn(loaner -> caseId.equals(loaner.caseId()))
                .hasSize(1);
        assertThat(types(caseId)).containsOnlyOnce("loaner.reserved");
    }

    @Test
    void withoutAFreeVehicleTheCaseGoesOnWithout() {
        var caseId = reports.anAssessedCase();

        assertThat(reserve(caseId, "elsewhere")).isFalse();
        assertThat(reserve(caseId, null)).isFalse();

        assertThat(types(caseId)).contains("loaner.none-free");
    }

    @Test
    void aReleasedVehicleIsFreeForOthers() {
        var caseId = reports.anAssessedCase();
        reserve(caseId, region);

        steps.perform(releaseLoaner, new ReleaseLoaner.Given(caseId));
        steps.perform(releaseLoaner, new ReleaseLoaner.Given(caseId));

        assertThat(loaners.of(caseId)).isEmpty();
        assertThat(types(caseId)).containsOnlyOnce("loaner.released");
        assertThat(reserve(reports.anAssessedCase(), region)).isTrue();
    }

    @Test
    void noVehicleIsGivenTwice() throws Exception {
        var wishes = new ArrayList<Callable<Boolean>>();
        for (int number = 0; number < 8; number++) {
            var caseId = reports.anAssessedCase();
            wishes.add(() -> reserve(caseId, region));
        }

        int given = 0;
        try (var workers = Executors.newFixedThreadPool(8)) {
            for (var wish : workers.invokeAll(wishes)) {
                given += wish.get() ? 1 : 0;
            }
        }

        assertThat(given).isEqualTo(2);
        assertThat(loaners.all())
                .filteredOn(loaner -> loaner.region().equals(region))
                .extracting(Loaner::caseId)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    private boolean reserve(CaseId caseId, String where) {
        return steps.perform(reserveLoaner, new ReserveLoaner.Given(caseId, where))
                .loanerReserved();
    }

    private List<String> types(CaseId caseId) {
        return cases.timeline(caseId).stream().map(TimelineEntry::type).toList();
    }
}
