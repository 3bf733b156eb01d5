package dev.mendflow.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.customer.Tier;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.warranty.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    private static final Money CALL_OUT = Money.of("300.00", "CNY");

    @ParameterizedTest
    @CsvSource({
        // 5 % of 300.00 is 15.00 an hour
        "BEGUN,     0,   0.00",
        "BEGUN,     1,  15.00",
        "BEGUN,  3600,  15.00",
        "BEGUN,  3601,  30.00",
        "FULL,   3599,   0.00",
        "FULL,   7199,  15.00",
        "EXACT,  1800,   7.50",
        "EXACT,     1,   0.00",
        "EXACT,     2,   0.01",
        "EXACT,  4999,  20.83",
        "BEGUN, 35999, 150.00",
        "BEGUN, 36001, 160.00",
        "BEGUN, 99999, 160.00",
    })
    void aPercentageOfTheCallOutIsGivenForTheHoursThatCount(CountedHours hours, long lateSeconds, String worth) {
        var rate = rate("5", null, hours, "160", "CNY");

        assertThat(rate.worth(late(lateSeconds), CALL_OUT)).isEqualTo(Money.of(worth, "CNY"));
    }

    @Test
    void anAmountPerHourNeedsNoPriceAndHasTheDecimalsOfItsCurrency() {
        var free = Money.of("0", "CNY");

        assertThat(rate(null, "0.335", CountedHours.BEGUN, "5", "EUR").worth(late(1), free))
                .isEqualTo(Money.of("0.34", "EUR"));
        assertThat(rate(null, "99.5", CountedHours.BEGUN, "500", "JPY").worth(late(1), free))
                .isEqualTo(Money.of("100", "JPY"));
        assertThat(rate(null, "2", CountedHours.BEGUN, "5", "EUR").worth(late(7_300), free))
                .isEqualTo(Money.of("5.00", "EUR"));
    }

    @Test
    void aPercentageOfAPriceInAnotherCurrencyIsRefused() {
        var rate = rate("5", null, CountedHours.BEGUN, "100", "EUR");

        assertThatThrownBy(() -> rate.worth(late(1), CALL_OUT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRateSaysEitherAPercentageOrAnAmountAndNothingNegative() {
        assertThatThrownBy(() -> rate("5", "5", CountedHours.BEGUN, "1", "CNY"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate(null, null, CountedHours.BEGUN, "1", "CNY"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate("-5", null, CountedHours.BEGUN, "1", "CNY"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate("5", null, CountedHours.BEGUN, "1", "XXY"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "RESOLUTION,     A,          P1,  0.1, 10, -,  BEGUN, 300",
                "RESOLUTION,     C,          P1,  0.1,  5, -,  BEGUN, 300",
                "RESOLUTION,     INDIVIDUAL, P2,  0.1,  5, -,  BEGUN, 300",
                "RESOLUTION,     A,          P3,  0.1,  5, -,  FULL,  150",
                "RESOLUTION,     A,          P4,  7.6,  -, 5,  FULL,   50",
                "FIRST_RESPONSE, A,          P1,  0.1,  -, 20, BEGUN, 100",
            })
    void theTemplateGives(
            String metric,
            String tier,
            String severity,
            BigDecimal hoursLate,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            CountedHours hours,
            BigDecimal cap)
            throws IOException {
        var rate = new RateTable()
                .rate(new MissedPromise(metric, tier, severity, hoursLate))
                .orElseThrow();

        assertThat(rate.percentPerHour()).isEqualTo(percent);
        assertThat(rate.amountPerHour()).isEqualTo(amount);
        assertThat(rate.countedHours()).isEqualTo(hours);
        assertThat(rate.cap()).isEqualTo(cap);
        assertThat(rate.currency()).isEqualTo("CNY");
    }

    @Test
    void aShortDelayOfAQuestionAndAnAssessmentGiveNothing() throws IOException {
        var table = new RateTable();

        assertThat(table.rate(new MissedPromise("RESOLUTION", "A", "P4", new BigDecimal("7.5"))))
                .isEmpty();
        assertThat(table.rate(new MissedPromise("ASSESSMENT", "A", "P1", BigDecimal.TEN)))
                .isEmpty();
    }

    @Test
    void everyPromiseThatCanBeMissedHasAUsableLine() throws IOException {
        var table = new RateTable();
        for (Metric metric : Metric.values()) {
            for (Tier tier : Tier.values()) {
                for (Severity severity : Severity.values()) {
                    for (BigDecimal hours :
                            List.of(BigDecimal.ZERO, new BigDecimal("0.0003"), new BigDecimal("1000"))) {
                        var missed = new MissedPromise(metric.name(), tier.name(), severity.name(), hours);
                        table.rate(missed).ifPresent(rate -> rate.worth(late(1), CALL_OUT));
                    }
                }
            }
        }
    }

    @Test
    void aLineThatSaysTooLittleIsRefused() {
        assertThatThrownBy(() -> RateTable.rate(Map.of("percentPerHour", "5", "hours", "BEGUN", "cap", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No currency");
    }

    private static Rate rate(
            @Nullable String percent, @Nullable String amount, CountedHours hours, String cap, String currency) {
        return new Rate(
                percent == null ? null : new BigDecimal(percent),
                amount == null ? null : new BigDecimal(amount),
                hours,
                new BigDecimal(cap),
                currency,
                BigDecimal.TEN,
                "迟",
                "Late");
    }

    private static Lateness late(long seconds) {
        Instant due = Instant.parse("2026-11-09T01:00:00Z");
        return new Lateness("RESOLUTION", due, due.plusSeconds(seconds), seconds, false, 5);
    }
}
