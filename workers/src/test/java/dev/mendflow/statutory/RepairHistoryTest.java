package dev.mendflow.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.mendflow.asset.ProductLine;
import dev.mendflow.servicecase.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepairHistoryTest {

    private static final int HISTORIES = 4_000;
    private static final Window ALWAYS = new Window(null, null);
    private static final List<String> ZONES =
            List.of("Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "UTC");
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int DAYS = 900;

    @Test
    void aDayOfTwoCasesCountsOnceAndIsShownWithBoth() {
        var one = spell("2026-03-01T02:00:00Z", "2026-03-03T02:00:00Z", "BMS");
        var other = spell("2026-03-03T04:00:00Z", "2026-03-05T02:00:00Z", "BMS");

        var counter = new RepairHistory(List.of(other, one), Instant.parse("2026-04-01T00:00:00Z"))
                .count(rule(Counted.REPAIR_DAYS, 30, "Asia/Shanghai"), ALWAYS);

        assertThat(counter.used()).isEqualTo(5);
        assertThat(counter.repairs())
                .containsExactly(
                        new StatutoryCounter.CountedRepair(one.caseId(), span("2026-03-01", "2026-03-03")),
                        new StatutoryCounter.CountedRepair(other.caseId(), span("2026-03-03", "2026-03-05")));
    }

    @Test
    void anHourIsADayAndMidnightBeginsNone() {
        // 16:00 UTC is midnight in Shanghai.
        var short1 = spell("2026-03-01T02:00:00Z", "2026-03-01T03:00:00Z", "BMS");
        var untilMidnight = spell("2026-03-10T02:00:00Z", "2026-03-10T16:00:00Z", "BMS");
        var noTime = spell("2026-03-20T16:00:00Z", "2026-03-20T16:00:00Z", "BMS");

        var counter = new RepairHistory(List.of(short1, untilMidnight, noTime), Instant.parse("2026-04-01T00:00:00Z"))
                .count(rule(Counted.REPAIR_DAYS, 30, "Asia/Shanghai"), ALWAYS);

        assertThat(counter.repairs())
                .extracting(StatutoryCounter.CountedRepair::days)
                .containsExactly(
                        span("2026-03-01", "2026-03-01"),
                        span("2026-03-10", "2026-03-10"),
                        span("2026-03-21", "2026-03-21"));
    }

    @Test
    void theShareGrowsToTheLimitAndOverIt() {
        var rule = rule(Counted.REPAIR_DAYS, 30, "Asia/Shanghai");

        assertThat(rule.state(23)).isEqualTo(CounterState.FREE);
        assertThat(rule.state(24)).isEqualTo(CounterState.AT_RISK);
        assertThat(rule.state(30)).isEqualTo(CounterState.AT_RISK);
        assertThat(rule.state(31)).isEqualTo(CounterState.REACHED);
        var repairs = rule(Counted.SAME_FAULT_REPAIRS, 4, "Asia/Shanghai");
        assertThat(repairs.state(3)).isEqualTo(CounterState.FREE);
        assertThat(repairs.state(4)).isEqualTo(CounterState.AT_RISK);
        assertThat(repairs.state(5)).isEqualTo(CounterState.REACHED);
    }

    @Test
    void theFaultThatWasRepairedMostOftenCounts() {
        var history = new RepairHistory(
                List.of(
                        spell("2026-03-01T02:00:00Z", "2026-03-01T03:00:00Z", "BMS"),
                        spell("2026-03-02T02:00:00Z", "2026-03-02T03:00:00Z", "DOOR"),
                        spell("2026-03-03T02:00:00Z", "2026-03-03T03:00:00Z", "BMS"),
                        spell("2026-03-04T02:00:00Z", null, "BMS")),
                Instant.parse("2026-04-01T00:00:00Z"));

        var counter = history.count(rule(Counted.SAME_FAULT_REPAIRS, 4, "Asia/Shanghai"), ALWAYS);

        assertThat(counter.used()).isEqualTo(2);
        assertThat(counter.fault()).isEqualTo("BMS");
        assertThat(counter.repairs()).hasSize(2);
    }

    @Test
    void randomHistoriesAreCountedLikeDayByDay() {
        int counted = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            List<RepairSpell> spells = spells(random, zone);
            Instant asOf = moment(random, zone);
            Window window = window(random);
            var history = new RepairHistory(spells, asOf);
            int days = history.count(rule(Counted.REPAIR_DAYS, 30, zone.getId()), window)
                    .used();
            int repairs = history.count(rule(Counted.SAME_FAULT_REPAIRS, 4, zone.getId()), window)
                    .used();
            int which = seed;
            assertSoftly(softly -> {
                softly.assertThat(days)
                        .as("days of history %d in %s until %s of %s", which, window, asOf, spells)
                        .isEqualTo(daysOneByOne(spells, zone, window, asOf));
                softly.assertThat(repairs)
                        .as("repairs of history %d in %s until %s of %s", which, window, asOf, spells)
                        .isEqualTo(repairsOneByOne(spells, zone, window, asOf));
            });
            counted += days;
        }
        assertThat(counted).as("the histories have something to count").isGreaterThan(HISTORIES * 10);
    }

    /** Walks through all days and asks each spell whether it touches the day. */
    private static int daysOneByOne(List<RepairSpell> spells, ZoneId zone, Window window, Instant asOf) {
        int days = 0;
        for (LocalDate day = FIRST.minusDays(3); day.isBefore(FIRST.plusDays(DAYS + 3)); day = day.plusDays(1)) {
            LocalDate today = day;
            if (counts(day, window) && spells.stream().anyMatch(spell -> touches(spell, today, zone, asOf))) {
                days++;
            }
        }
        return days;
    }

    private static int repairsOneByOne(List<RepairSpell> spells, ZoneId zone, Window window, Instant asOf) {
        Map<String, Integer> byFault = new HashMap<>();
        for (LocalDate day = FIRST.minusDays(3); day.isBefore(FIRST.plusDays(DAYS + 3)); day = day.plusDays(1)) {
            for (RepairSpell spell : spells) {
                boolean begins =
                        !spell.from().isBefore(begin(day, zone)) && spell.from().isBefore(begin(day.plusDays(1), zone));
                if (begins
                        && counts(day, window)
                        && !spell.from().isAfter(asOf)
                        && spell.repaired()
                        && spell.fault() != null) {
                    byFault.merge(spell.fault(), 1, Integer::sum);
                }
            }
        }
        return byFault.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static boolean counts(LocalDate day, Window window) {
        return (window.from() == null || day.compareTo(window.from()) >= 0)
                && (window.until() == null || day.compareTo(window.until()) < 0);
    }

    private static boolean touches(RepairSpell spell, LocalDate day, ZoneId zone, Instant asOf) {
        Instant from = spell.from();
        Instant end = spell.until() == null || spell.until().compareTo(asOf) > 0 ? asOf : spell.until();
        Instant dayBegins = begin(day, zone);
        Instant dayEnds = begin(day.plusDays(1), zone);
        if (from.compareTo(asOf) > 0) {
            return false;
        }
        return from.equals(end)
                ? from.compareTo(dayBegins) >= 0 && from.compareTo(dayEnds) < 0
                : from.compareTo(dayEnds) < 0 && end.compareTo(dayBegins) > 0;
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static List<RepairSpell> spells(Random random, ZoneId zone) {
        var spells = new ArrayList<RepairSpell>();
        int cases = random.nextInt(7);
        for (int i = 0; i < cases; i++) {
            var id = new CaseId(new UUID(random.nextLong(), random.nextLong()));
            int parts = 1 + random.nextInt(3);
            for (int k = 0; k < parts; k++) {
                Instant from = moment(random, zone);
                Instant until =
                        switch (random.nextInt(6)) {
                            case 0 -> null;
                            case 1 -> from;
                            case 2 -> from.plus(Duration.ofMinutes(random.nextInt(600)));
                            default -> from.plus(Duration.ofHours(random.nextInt(24 * 40)));
                        };
                String fault = random.nextInt(5) == 0 ? null : "F" + random.nextInt(3);
                spells.add(new RepairSpell(id, from, until, fault, until != null && random.nextInt(4) > 0));
            }
        }
        return spells;
    }

    /** Often exactly midnight, where the counting of days goes wrong first. */
    private static Instant moment(Random random, ZoneId zone) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        return random.nextInt(4) == 0
                ? begin(day, zone)
                : begin(day, zone).plus(Duration.ofSeconds(random.nextInt(24 * 3_600)));
    }

    private static Window window(Random random) {
        LocalDate from = random.nextInt(3) == 0 ? null : FIRST.plusDays(random.nextInt(DAYS / 2));
        LocalDate until = random.nextInt(3) == 0 ? null : FIRST.plusDays(random.nextInt(DAYS));
        return new Window(from, until);
    }

    private static StatutoryRule rule(Counted counted, int moreThan, String zone) {
        return new StatutoryRule(
                "R",
                "规则",
                "Rule",
                ProductLine.VEHICLE,
                counted,
                moreThan,
                ZoneId.of(zone),
                WindowStart.SALE,
                24,
                50_000,
                null,
                80,
                10,
                "law",
                false);
    }

    private static RepairSpell spell(String from, @Nullable String until, String fault) {
        return new RepairSpell(
                new CaseId(UUID.randomUUID()),
                Instant.parse(from),
                until == null ? null : Instant.parse(until),
                fault,
                until != null);
    }

    private static DaySpan span(String first, String last) {
        return new DaySpan(LocalDate.parse(first), LocalDate.parse(last));
    }
}
