package dev.mendflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void theyDoNotDependOnHowLongTheFormerOnesTook() {
        Arrivals arrivals = new Arrivals(1_000, 20);

        assertThat(arrivals.at(0)).isEqualTo(1_000);
        assertThat(arrivals.at(3)).isEqualTo(1_000 + 150_000_000);
        assertThat(arrivals.within(Duration.ofSeconds(2))).isEqualTo(40);
    }

    @Test
    void percentilesKeepThreeDigits() {
        Percentiles percentiles = new Percentiles();
        for (int millis = 1; millis <= 100; millis++) {
            percentiles.add(Duration.ofMillis(millis));
        }

        assertThat(percentiles.millis(50)).isBetween(49.9, 50.1);
        assertThat(percentiles.millis(99)).isBetween(98.9, 99.1);
    }

    @Test
    void theTableShowsTheMedianOfTheRounds() {
        ResultTable table = new ResultTable();
        List.of(3.0, 1.0, 2.0).forEach(figure -> table.add("closed", "cases/s", figure));

        assertThat(table.markdown()).contains("| closed | 2.00 | cases/s | 1.00 – 3.00 | 3 |");
    }

    @Test
    void timersOfAllLabelsAreAddedUp() {
        Metrics metrics = Metrics.of("""
                # TYPE mendflow_step_seconds summary
                mendflow_step_seconds_count{step="a"} 2
                mendflow_step_seconds_sum{step="a"} 0.5
                mendflow_step_seconds_sum{step="b"} 1.25
                """);

        assertThat(metrics.seconds()).containsOnly(java.util.Map.entry("mendflow_step", 1.75));
    }
}
