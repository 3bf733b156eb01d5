package dev.mendflow.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.kpi.Weeks.Week;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeeksTest {

    private static final double HOUR = 3600;

    @Test
    void aMeanThatIsFarAboveAllWeeksBeforeStandsOut() {
        var weeks = new Weeks(Kpi.RESPONSE_TIME, new Week(3 * HOUR, 42), hours(1.0, 1.1, 0.9, 1.2, 1.0, 0.8, 1.1, 1.0));

        assertThat(weeks.judge()).hasValueSatisfying(finding -> {
            assertThat(finding.usual()).isEqualTo(1.0 * HOUR);
            assertThat(finding.highest()).isEqualTo(1.2 * HOUR);
            assertThat(finding.weeks()).isEqualTo(8);
        });
    }

    @Test
    void fewCasesAreNoAlarm() {
        var weeks = new Weeks(Kpi.RESPONSE_TIME, new Week(30 * HOUR, 9), hours(1.0, 1.1, 0.9, 1.2, 1.0, 0.8, 1.1, 1.0));

        assertThat(weeks.judge()).isEmpty();
    }

    @Test
    void fewWeeksAreNoAlarm() {
        var weeks = new Weeks(Kpi.RESPONSE_TIME, new Week(30 * HOUR, 42), hours(1.0, 1.1, 0.9));

        assertThat(weeks.judge()).isEmpty();
    }

    @Test
    void oneOddWeekBeforeHidesNothingButItself() {
        var before = hours(1.0, 1.1, 9.0, 1.2, 1.0, 0.8, 1.1, 1.0);

        assertThat(new Weeks(Kpi.RESPONSE_TIME, new Week(10 * HOUR, 42), before).judge())
                .isPresent();
        assertThat(new Weeks(Kpi.RESPONSE_TIME, new Week(8 * HOUR, 42), before).judge())
                .isEmpty();
    }

    @Test
    void whatGotBetterIsNoAlarm() {
        assertThat(new Weeks(Kpi.RESPONSE_TIME, new Week(60, 42), hours(1.0, 1.1, 0.9, 1.2, 1.0)).judge())
                .isEmpty();
        assertThat(new Weeks(Kpi.RESPONSE_IN_TIME, new Week(100, 200), same(80)).judge())
                .isEmpty();
    }

    @Test
    void aShareHasToFallByMoreThanSoFewCasesDoByChance() {
        assertThat(new Weeks(Kpi.RESPONSE_IN_TIME, new Week(80, 200), same(95)).judge())
                .isPresent();
        assertThat(new Weeks(Kpi.RESPONSE_IN_TIME, new Week(80, 12), same(95)).judge())
                .isEmpty();
        assertThat(new Weeks(Kpi.RESPONSE_IN_TIME, new Week(92, 2000), same(95)).judge())
                .as("three points do not matter")
                .isEmpty();
    }

    /** Cases that are in time with the same probability week after week: chance alone rings for hardly any member. */
    @Test
    void chanceAloneHardlyEverRings() {
        var dice = new Random(7);
        long alarms = IntStream.range(0, 2000)
                .filter(i -> {
                    List<Week> weeks =
                            IntStream.range(0, 9).mapToObj(w -> week(dice, 30)).toList();
                    return new Weeks(Kpi.RESPONSE_IN_TIME, weeks.getFirst(), weeks.subList(1, 9))
                            .judge()
                            .isPresent();
                })
                .count();

        assertThat(alarms).isLessThan(2000 / 200);
    }

    private static Week week(Random dice, int cases) {
        long kept = IntStream.range(0, cases).filter(i -> dice.nextInt(10) > 0).count();
        return new Week(100.0 * kept / cases, cases);
    }

    private static List<Week> hours(double... means) {
        return IntStream.range(0, means.length)
                .mapToObj(i -> new Week(means[i] * HOUR, 40))
                .toList();
    }

    private static List<Week> same(double share) {
        return Stream.generate(() -> new Week(share, 100)).limit(8).toList();
    }
}
