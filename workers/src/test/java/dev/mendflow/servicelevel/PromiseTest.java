package dev.mendflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.customer.Tier;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.Severity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

    private static final Instant START = Instant.parse("2026-11-09T09:00:00Z");

    private final Promise promise = Promise.of(CaseId.random(), Metric.FIRST_RESPONSE, START, Duration.ofMinutes(30));

    @ParameterizedTest
    @CsvSource({
        "FIRST_RESPONSE, P1, C, 15m",
        "FIRST_RESPONSE, P1, A, 450s",
        "FIRST_RESPONSE, P2, B, 1350s",
        "FIRST_RESPONSE, P3, INDIVIDUAL, 2h",
        "FIRST_RESPONSE, P4, A, 12h",
        "ASSESSMENT, P1, A, 30m",
        "ASSESSMENT, P2, C, 1h",
        "ASSESSMENT, P3, C, 2h",
        "ASSESSMENT, P4, C, 24h",
        "RESOLUTION, P1, A, 24h",
        "RESOLUTION, P2, C, 48h",
        "RESOLUTION, P3, C, 48h",
        "RESOLUTION, P4, C, 72h"
    })
    void theFirstServiceLevelPromises(Metric metric, Severity severity, Tier tier, String budget) {
        assertThat(FirstServiceLevel.budget(metric, severity, tier)).isEqualTo(Duration.parse("PT" + budget));
    }

    @Test
    void aPromiseRunsUntilItIsDue() {
        assertThat(promise.dueAt()).isEqualTo(START.plus(Duration.ofMinutes(30)));
        assertThat(promise.state(promise.dueAt().minusNanos(1))).isEqualTo(PromiseState.RUNNING);
        assertThat(promise.state(promise.dueAt())).isEqualTo(PromiseState.BREACHED);
        assertThat(promise.consumed(START.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
        assertThat(promise.consumed(START.minusSeconds(60))).isZero();
    }

    @Test
    void aPromiseIsKeptInTimeOrTooLate() {
        assertThat(promise.met(promise.dueAt()).state(START)).isEqualTo(PromiseState.MET);
        assertThat(promise.met(promise.dueAt().plusNanos(1)).state(START)).isEqualTo(PromiseState.MISSED);
    }

    @Test
    void theFirstAnswerCounts() {
        var met = promise.met(START.plusSeconds(5));

        assertThat(met.met(START.plusSeconds(500))).isSameAs(met);
        assertThat(met.withdrawn(START.plusSeconds(500))).isSameAs(met);
        assertThat(met.breached(START.plusSeconds(5000))).isSameAs(met);
        assertThat(met.rebudgeted(Duration.ofDays(1))).isSameAs(met);
    }

    @Test
    void anotherBudgetCountsFromTheSameStart() {
        var longer = promise.rebudgeted(Duration.ofHours(2));

        assertThat(longer.dueAt()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(longer.startedAt()).isEqualTo(START);
        assertThat(promise.rebudgeted(Duration.ofMinutes(30))).isSameAs(promise);
    }

    @Test
    void aReopenedPromiseRunsAgainWithItsOldDueTime() {
        var again = promise.met(START.plusSeconds(5)).reopened();

        assertThat(again.isOpen()).isTrue();
        assertThat(again.dueAt()).isEqualTo(promise.dueAt());
    }

    @Test
    void aWithdrawnPromiseIsNeitherKeptNorBroken() {
        assertThat(promise.withdrawn(START).state(START.plus(Duration.ofDays(9))))
                .isEqualTo(PromiseState.WITHDRAWN);
    }
}
