package dev.mendflow.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.visits.VisitLine;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RiskyVisitTest {

    private static final Instant TEN = Instant.parse("2026-11-09T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-09T12:00:00Z");

    @Test
    void aVisitOnTimeIsNoRisk() {
        assertThat(RiskyVisit.of(visit("PLANNED", null, NOON.plusSeconds(1)), TEN.minusSeconds(60)))
                .isEmpty();
        assertThat(RiskyVisit.of(visit("ON_SITE", TEN, null), TEN.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void whatIsBrokenGoesBeforeWhatMayBreak() {
        assertThat(risk(visit("PLANNED", null, TEN.minusSeconds(60)), TEN)).isEqualTo(RiskyVisit.Risk.OVERDUE);
        assertThat(risk(visit("PLANNED", null, TEN.minusSeconds(60)), TEN.minus(Duration.ofHours(1))))
                .isEqualTo(RiskyVisit.Risk.DUE_BEFORE_VISIT);
    }

    @Test
    void whoIsNotThereAfterAQuarterOfAnHourIsLate() {
        assertThat(RiskyVisit.of(visit("EN_ROUTE", null, null), TEN.plus(Duration.ofMinutes(15))))
                .isEmpty();
        assertThat(risk(visit("EN_ROUTE", null, null), TEN.plus(Duration.ofMinutes(16))))
                .isEqualTo(RiskyVisit.Risk.LATE);
    }

    @Test
    void whatTakesLongerThanPlannedDelaysTheNext() {
        assertThat(risk(visit("ON_SITE", TEN, null), NOON.plusSeconds(1))).isEqualTo(RiskyVisit.Risk.OVERRUN);
        assertThat(RiskyVisit.of(visit("FINISHED", TEN, TEN), NOON.plusSeconds(1)))
                .isEmpty();
    }

    private static RiskyVisit.Risk risk(VisitLine visit, Instant now) {
        return RiskyVisit.of(visit, now).orElseThrow().risk();
    }

    private static VisitLine visit(String status, @Nullable Instant arrived, @Nullable Instant due) {
        return new VisitLine(
                "id",
                1,
                "t-wang",
                status,
                TEN,
                NOON,
                arrived,
                null,
                null,
                "SC-2026-000001",
                "P3",
                "NOISE",
                "Li",
                null,
                null,
                null,
                due);
    }
}
