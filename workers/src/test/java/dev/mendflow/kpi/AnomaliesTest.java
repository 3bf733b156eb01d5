package dev.mendflow.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.testing.RoomTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Which days are compared with which: long ago, where no other test counts, and on each day of the week. */
@RoomTest
@Import({Histories.class, Expectation.class})
@TestPropertySource(properties = "mendflow.kpi.every=1h")
class AnomaliesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

    @Autowired
    Anomalies anomalies;

    @Autowired
    Additions additions;

    @Autowired
    Recent recent;

    @Autowired
    TransactionTemplate transactions;

    final List<Fact> facts = new ArrayList<>();

    @AfterEach
    void takeOutAgain() {
        count(facts, List.of());
    }

    @ParameterizedTest
    @EnumSource
    void theLastSevenWholeDaysStandOutAgainstEightCalendarWeeksBefore(DayOfWeek weekday) {
        // Each weekday in years of its own.
        LocalDate today = LONG_AGO.plusYears(weekday.getValue()).with(TemporalAdjusters.nextOrSame(weekday));
        String region = "R" + weekday.getValue();
        LocalDate firstOfWeeks = Stretch.monday(today.minusDays(7)).minusWeeks(8);
        reported(region, firstOfWeeks.minusWeeks(1), firstOfWeeks, 50);
        reported(region, firstOfWeeks, today.minusDays(7), 4);
        reported(region, today.minusDays(7), today, 20);
        reported(region, today, today.plusDays(1), 500);
        count(List.of(), facts);

        assertThat(ofRegion(today, region)).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.kpi()).isEqualTo(Kpi.REPORTED);
            assertThat(anomaly.value()).isEqualTo(140);
            assertThat(anomaly.usual()).isEqualTo(28);
            assertThat(anomaly.highest())
                    .as("nothing from before the eight weeks")
                    .isEqualTo(28);
            assertThat(anomaly.weeks()).isEqualTo(8);
            assertThat(anomaly.rose()).isTrue();
        });
        assertThat(ofRegion(today.minusDays(7), region)).isEmpty();
    }

    private List<Anomaly> ofRegion(LocalDate today, String region) {
        return anomalies.asOf(today).stream()
                .filter(anomaly -> anomaly.dimension() == Dimension.REGION
                        && anomaly.member().equals(region))
                .toList();
    }

    private void reported(String region, LocalDate from, LocalDate until, int each) {
        from.datesUntil(until).forEach(day -> {
            for (int i = 0; i < each; i++) {
                facts.add(new Fact(
                        new CaseId(UUID.randomUUID()),
                        Measure.REPORTED,
                        "",
                        "",
                        day,
                        new Slice(region, "C", "", "IMMOBILE"),
                        0,
                        0));
            }
        });
    }

    private void count(List<Fact> gone, List<Fact> fresh) {
        transactions.executeWithoutResult(counted -> {
            additions.change(gone, fresh);
            recent.countedMore();
        });
    }
}
