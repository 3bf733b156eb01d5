package dev.mendflow.kpi;

import dev.mendflow.ledger.ClockState;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.ServiceLevels;
import dev.mendflow.storage.Utc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the key figures another way: straight from the rows, case by case and figure by figure, with nothing kept. */
class Expectation {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    JdbcClient sql;

    @Autowired
    ServiceLevels levels;

    private record Case(
            UUID id,
            String region,
            String tier,
            String product,
            String category,
            UUID asset,
            String symptom,
            String phase,
            Instant reported,
            Instant opened,
            Instant ended) {

        String key(Dimension by, LocalDate day) {
            return switch (by) {
                case DAY -> day.toString();
                case REGION -> region;
                case TIER -> tier;
                case PRODUCT -> product;
                case CATEGORY -> category;
            };
        }
    }

    /** A figure: the numerator, and the denominator where it has one. */
    record Fraction(long numerator, long denominator) {

        static final Fraction NONE = new Fraction(0, 0);

        Fraction and(long more, long of) {
            return new Fraction(numerator + more, denominator + of);
        }
    }

    Map<String, Map<Kpi, Fraction>> of(List<CaseId> ids, Dimension by, LocalDate from, LocalDate to) {
        List<Case> cases = cases();
        Map<String, Map<Kpi, Fraction>> all = new TreeMap<>();
        var count = new Object() {
            void in(Case about, Kpi kpi, Instant at, long numerator, long denominator) {
                LocalDate day = LocalDate.ofInstant(at, ZONE);
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    all.computeIfAbsent(about.key(by, day), unknown -> new EnumMap<>(Kpi.class))
                            .merge(
                                    kpi,
                                    new Fraction(numerator, denominator),
                                    (a, b) -> a.and(b.numerator(), b.denominator()));
                }
            }
        };
        for (Case about : cases) {
            count.in(about, Kpi.REPORTED, about.reported, 1, 0);
            if (about.asset != null) {
                count.in(about, Kpi.REPEAT_FAULTS, about.reported, isRepeat(about, cases) ? 1 : 0, 1);
            }
            if (about.phase.equals("CLOSED")) {
                count.in(about, Kpi.CLOSED, about.ended, 1, 0);
                count.in(about, Kpi.RESOLUTION_RATE, about.ended, isSolved(about) ? 1 : 0, 1);
                int finished = number("select count(*) from visit where case_id = ? and status = 'FINISHED'", about);
                if (finished > 0) {
                    count.in(about, Kpi.FIRST_TIME_FIX, about.ended, isFixedAtOnce(about, finished) ? 1 : 0, 1);
                }
            }
            sql.sql("select score, answered_at from survey where case_id = ? and answered_at is not null")
                    .param(about.id)
                    .query(row -> {
                        count.in(about, Kpi.CSAT, Utc.requiredInstant(row, "answered_at"), row.getInt("score"), 1);
                    });
            sql.sql("select claimed_at from service_level_rung where case_id = ? and told_level >= 1")
                    .param(about.id)
                    .query(row -> {
                        count.in(about, Kpi.ESCALATIONS, Utc.requiredInstant(row, "claimed_at"), 1, 0);
                    });
            sql.sql("select amount, decided_at from compensation where case_id = ? and status = 'GRANTED'")
                    .param(about.id)
                    .query(row -> {
                        count.in(
                                about,
                                Kpi.COMPENSATION,
                                Utc.requiredInstant(row, "decided_at"),
                                row.getBigDecimal("amount").movePointRight(2).longValueExact(),
                                0);
                    });
            for (PromisedClock clock : levels.clocksOf(new CaseId(about.id))) {
                if (clock.metric() == Metric.FIRST_RESPONSE || clock.metric() == Metric.RESOLUTION) {
                    Kpi kpi = clock.metric() == Metric.RESOLUTION ? Kpi.RESOLUTION_IN_TIME : Kpi.RESPONSE_IN_TIME;
                    var state = clock.status();
                    if (state.state() == ClockState.MET) {
                        count.in(about, kpi, state.endedAt(), 1, 1);
                    } else if (state.breachedAt() != null && state.state() != ClockState.WAIVED) {
                        count.in(about, kpi, state.breachedAt(), 0, 1);
                    }
                }
            }
        }
        backlog(cases, by, from, to, all);
        return all;
    }

    private static void backlog(
            List<Case> cases, Dimension by, LocalDate from, LocalDate to, Map<String, Map<Kpi, Fraction>> all) {
        for (LocalDate day = by == Dimension.DAY ? from : to; !day.isAfter(to); day = day.plusDays(1)) {
            Instant end = day.plusDays(1).atStartOfDay(ZONE).toInstant();
            for (Case about : cases) {
                if (about.reported.isBefore(end) && (about.ended == null || !about.ended.isBefore(end))) {
                    all.computeIfAbsent(about.key(by, day), unknown -> new EnumMap<>(Kpi.class))
                            .merge(Kpi.BACKLOG, new Fraction(1, 0), (a, b) -> a.and(1, 0));
                }
            }
        }
    }

    private static boolean isRepeat(Case about, List<Case> cases) {
        return cases.stream()
                .anyMatch(other -> about.asset.equals(other.asset)
                        && about.symptom.equals(other.symptom)
                        && other.opened.isBefore(about.opened)
                        && !other.opened.isBefore(about.opened.minus(Duration.ofDays(90))));
    }

    private boolean isSolved(Case about) {
        var last = new ArrayList<Boolean>();
        sql.sql("select solved from survey where case_id = ? and answered_at is not null order by round")
                .param(about.id)
                .query(row -> {
                    last.add((Boolean) row.getObject("solved"));
                });
        List<String> outcomes = sql.sql("select outcome from visit where case_id = ? order by visit_number")
                .param(about.id)
                .query(String.class)
                .list();
        boolean denied = !last.isEmpty() && Boolean.FALSE.equals(last.getLast());
        return !denied && (outcomes.isEmpty() || !outcomes.getLast().equals("NOT_REPAIRABLE"));
    }

    private boolean isFixedAtOnce(Case about, int finished) {
        return finished == 1
                && number(
                                "select count(*) from visit where case_id = ? and status = 'FINISHED' and outcome = 'REPAIRED'",
                                about)
                        == 1
                && number("select count(*) from visit where case_id = ? and outcome = 'PARTS_MISSING'", about) == 0
                && number(
                                "select count(*) from case_timeline where case_id = ? and entry_type = 'phase.entered' and detail = 'ASSESSING'",
                                about)
                        <= 1;
    }

    private int number(String question, Case about) {
        return sql.sql(question).param(about.id).query(Integer.class).single();
    }

    private List<Case> cases() {
        return sql.sql("select c.*, a.product_line from service_case c left join asset a on a.id = c.asset_id")
                .query((row, i) -> new Case(
                        row.getObject("id", UUID.class),
                        row.getString("region") == null ? "" : row.getString("region"),
                        row.getString("tier"),
                        row.getString("product_line") == null ? "" : row.getString("product_line"),
                        row.getString("category"),
                        row.getObject("asset_id", UUID.class),
                        row.getString("symptom"),
                        row.getString("phase"),
                        Utc.requiredInstant(row, "reported_at"),
                        Utc.requiredInstant(row, "opened_at"),
                        Utc.instant(row, "ended_at")))
                .list();
    }
}
