package dev.mendflow.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.technician.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitStatusTest {

    private static final Instant NOON = Instant.parse("2026-11-09T12:00:00Z");

    @Test
    void aVisitGoesForwardAndMaySkipWhatNobodyReported() {
        assertThat(after(VisitStatus.PLANNED))
                .containsExactly(
                        VisitStatus.EN_ROUTE,
                        VisitStatus.ON_SITE,
                        VisitStatus.WAITING_FOR_PARTS,
                        VisitStatus.FINISHED,
                        VisitStatus.RELEASED);
        assertThat(after(VisitStatus.EN_ROUTE))
                .containsExactly(
                        VisitStatus.ON_SITE, VisitStatus.WAITING_FOR_PARTS, VisitStatus.FINISHED, VisitStatus.RELEASED);
        assertThat(after(VisitStatus.ON_SITE))
                .containsExactly(VisitStatus.WAITING_FOR_PARTS, VisitStatus.FINISHED, VisitStatus.RELEASED);
    }

    @Test
    void onlyAWaitForPartsMayGoBack() {
        assertThat(after(VisitStatus.WAITING_FOR_PARTS))
                .contains(VisitStatus.PLANNED, VisitStatus.EN_ROUTE, VisitStatus.ON_SITE);
    }

    @ParameterizedTest
    @EnumSource(names = {"FINISHED", "RELEASED"})
    void whatIsOverStaysOver(VisitStatus over) {
        assertThat(after(over)).isEmpty();
        assertThat(over.isOpen()).isFalse();
    }

    @Test
    void aFinishedVisitCannotBeReported() {
        var finished = aVisit().repaired(RepairOutcome.REPAIRED, null, NOON);

        assertThatThrownBy(() -> finished.arrived(NOON))
                .isInstanceOf(VisitCannotBecome.class)
                .hasMessageContaining("FINISHED")
                .hasMessageContaining("ON_SITE");
    }

    @Test
    void whatIsFoundIsLeftOverUnlessItIsRepaired() {
        assertThat(aVisit().remainingScope()).isEqualTo("NO_DRIVE");
        assertThat(aVisit().repaired(RepairOutcome.ANOTHER_VISIT, null, NOON).remainingScope())
                .isEqualTo("NO_DRIVE");
        assertThat(aVisit().repaired(RepairOutcome.ANOTHER_VISIT, "INVERTER", NOON)
                        .remainingScope())
                .isEqualTo("INVERTER");
        assertThat(aVisit().repaired(RepairOutcome.REPAIRED, "INVERTER", NOON).remainingScope())
                .isNull();
    }

    private static Visit aVisit() {
        return Visit.planned(
                CaseId.random(),
                1,
                UUID.randomUUID(),
                "t-wang",
                new TimeSpan(NOON, NOON.plusSeconds(7200)),
                "NO_DRIVE");
    }

    private static List<VisitStatus> after(VisitStatus status) {
        return Stream.of(VisitStatus.values()).filter(status::mayBecome).toList();
    }
}
