package dev.mendflow.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mendflow.kpi.Expectation.Fraction;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The figures of random histories, against another way of counting them. On a database of its own: it looks at all cases. */
@RoomTest
@Import({Histories.class, Expectation.class})
@TestPropertySource(properties = "mendflow.kpi.every=1h")
class KpisTest {

    private static final Kpi[] CHECKED = {
        Kpi.RESPONSE_IN_TIME,
        Kpi.RESOLUTION_IN_TIME,
        Kpi.RESOLUTION_RATE,
        Kpi.CSAT,
        Kpi.FIRST_TIME_FIX,
        Kpi.REPEAT_FAULTS,
        Kpi.REPORTED,
        Kpi.CLOSED,
        Kpi.ESCALATIONS,
        Kpi.COMPENSATION,
        Kpi.BACKLOG
    };

    @Autowired
    Kpis kpis;

    @Autowired
    KpiCases kpiCases;

    @Autowired
    RollUp rollUp;

    @Autowired
    RollUpRunner runner;

    @Autowired
    Histories histories;

    @Autowired
    Expectation expectation;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    LocalDate first;

    @BeforeEach
    void everythingIsCounted() {
        runner.catchUp(100);
        first = kpis.today().plusDays(1);
        clock.set(first.atStartOfDay(kpis.zone()).toInstant().plus(Duration.ofHours(1)));
    }

    @Test
    void figuresOfRandomHistoriesAreThoseThatAnotherWayOfCountingGives() {
        List<CaseId> cases = histories.live(30, 17, () -> runner.catchUp(7));
        runner.catchUp(3);

        for (Dimension by : Dimension.values()) {
            KpiReport report = kpis.report(KpiQuery.of(first, kpis.today(), by));
            Map<String, Map<Kpi, Fraction>> expected = expectation.of(cases, by, first, kpis.today());
            for (KpiReport.Group group : report.groups()) {
                Map<Kpi, Fraction> wanted = expected.getOrDefault(group.key(), Map.of());
                for (Kpi kpi : CHECKED) {
                    Figure figure = figure(group.figures(), kpi);
                    Fraction fraction = wanted.getOrDefault(kpi, Fraction.NONE);
                    assertThat(figure == null ? 0 : figure.numerator())
                            .as("%s of %s by %s", kpi, group.key(), by)
                            .isEqualTo(fraction.numerator());
                    if (kpi.isShare() || kpi == Kpi.CSAT) {
                        assertThat(figure.denominator())
                                .as("%s of %s by %s", kpi, group.key(), by)
                                .isEqualTo(fraction.denominator());
                    }
                }
            }
            assertThat(report.groups()).extracting(KpiReport.Group::key).containsAll(expected.keySet());
            assertThat(report.complete()).isTrue();
            assertThat(report.setAside()).isZero();
        }
    }

    @Test
    void countingAnewGivesWhatWasCountedAsItHappened() {
        histories.live(18, 4711, () -> runner.catchUp(5));
        runner.catchUp(5);
        List<Map<String, Object>> facts = facts();
        List<Map<String, Object>> sums = sums();
        assertThat(sums).isNotEmpty();

        sql.sql("update kpi_day set cases = cases + 1, amount = 0").update();
        sql.sql("update kpi_week set cases = cases + 1, amount = 0").update();
        sql.sql("update kpi_backlog set cases = cases + 1").update();
        sql.sql("update kpi_fact set hits = 1 - hits").update();
        rollUp.recount();
        assertThat(rollUp.isBehind()).isTrue();
        runner.catchUp(11);

        assertThat(facts()).isEqualTo(facts);
        assertThat(sums()).isEqualTo(sums);
        assertThat(rollUp.isBehind()).isFalse();
    }

    @Test
    void theCasesBehindAFigureAreAsManyAsItSays() {
        histories.live(20, 99, () -> {});
        runner.catchUp(100);
        LocalDate to = kpis.today();

        for (KpiReport.Group tier :
                kpis.report(KpiQuery.of(first, to, Dimension.TIER)).groups()) {
            Figure response = figure(tier.figures(), Kpi.RESPONSE_IN_TIME);
            assertThat(behind(tier.key(), true)).hasSize((int) response.numerator());
            assertThat(behind(tier.key(), false)).hasSize((int) (response.denominator() - response.numerator()));
            assertThat(behind(tier.key(), null)).hasSize((int) response.denominator());
        }
    }

    private Set<CaseId> behind(String tier, Boolean hit) {
        List<FactLine> lines = new ArrayList<>();
        String cursor = null;
        do {
            FactPage page = kpiCases.search(
                    new FactQuery(Measure.RESPONSE, "", first, kpis.today(), hit, Dimension.TIER, tier, cursor, 3));
            lines.addAll(page.lines());
            cursor = page.next();
        } while (cursor != null);
        assertThat(lines).isSortedAccordingTo((a, b) -> b.day().compareTo(a.day()));
        var cases = new HashSet<CaseId>();
        lines.forEach(line -> cases.add(line.caseId()));
        assertThat(cases).as("each case once").hasSameSizeAs(lines);
        return cases;
    }

    @Test
    void overNothingThereIsNoFigure() {
        KpiReport report = kpis.report(KpiQuery.of(first.plusYears(3), first.plusYears(3), Dimension.DAY));

        assertThat(figure(report.total(), Kpi.CSAT).value()).isNull();
        assertThat(figure(report.total(), Kpi.CSAT).met()).isNull();
        assertThat(figure(report.total(), Kpi.CSAT).target()).isEqualTo(90.0);
        assertThat(figure(report.total(), Kpi.REPORTED).value()).isZero();
        assertThat(report.groups()).singleElement().satisfies(day -> assertThat(
                        figure(day.figures(), Kpi.RESPONSE_IN_TIME).value())
                .isNull());
    }

    @Test
    void aDayBeginsAtMidnightOfTheZone() {
        clock.set(first.plusDays(1).atStartOfDay(kpis.zone()).toInstant().minusSeconds(1));
        histories.report();
        clock.advance(Duration.ofSeconds(1));
        histories.report();
        histories.report();
        runner.catchUp(100);

        KpiReport report = kpis.report(KpiQuery.of(first, first.plusDays(1), Dimension.DAY));

        assertThat(report.groups())
                .extracting(day -> figure(day.figures(), Kpi.REPORTED).value())
                .containsExactly(1.0, 2.0);
        assertThat(figure(report.total(), Kpi.REPORTED).value()).isCloseTo(3, within(0.0));
    }

    @Test
    void figuresSayUntilWhenTheyAreCounted() {
        CaseId id = histories.report();
        var noted = clock.instant();
        clock.advance(Duration.ofMinutes(3));
        KpiQuery today = KpiQuery.of(kpis.today(), kpis.today(), Dimension.DAY);

        assertThat(kpis.report(today).countedUntil()).isEqualTo(noted);
        assertThat(figure(kpis.report(today).total(), Kpi.REPORTED).value()).isZero();

        runner.catchUp(100);

        assertThat(kpis.report(today).countedUntil()).isEqualTo(clock.instant());
        assertThat(figure(kpis.report(today).total(), Kpi.REPORTED).value()).isEqualTo(1.0);
        assertThat(histories.note(id, Actor.SYSTEM)).isTrue();
        assertThat(rollUp.isBehind()).isTrue();
    }

    private static Figure figure(List<Figure> figures, Kpi kpi) {
        return figures.stream()
                .filter(figure -> figure.kpi() == kpi)
                .findFirst()
                .orElse(null);
    }

    private List<Map<String, Object>> facts() {
        return sql.sql("select * from kpi_fact order by case_id, measure, item")
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> sums() {
        String order = " where cases <> 0 order by dimension, on_day, measure, member, grp";
        List<Map<String, Object>> sums = new ArrayList<>();
        for (String table : List.of("kpi_day", "kpi_week")) {
            sums.addAll(sql.sql("select * from " + table + order).query().listOfRows());
        }
        sums.addAll(sql.sql("select * from kpi_backlog where cases <> 0 order by dimension, member")
                .query()
                .listOfRows());
        return sums;
    }
}
