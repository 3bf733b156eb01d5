package dev.mendflow.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.asset.Asset;
import dev.mendflow.asset.AssetId;
import dev.mendflow.asset.ProductLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant NOW = Instant.parse("2026-11-09T01:00:00Z");

    @Test
    void theLastDayIsTheOneThatCorrespondsToTheFirst() {
        Window window = window(asset("2024-03-10", null, null, null));

        assertThat(window.has(LocalDate.parse("2024-03-09"))).isFalse();
        assertThat(window.has(LocalDate.parse("2024-03-10"))).isTrue();
        assertThat(window.has(LocalDate.parse("2026-03-10"))).isTrue();
        assertThat(window.has(LocalDate.parse("2026-03-11"))).isFalse();
    }

    @Test
    void aLeapDayEndsWithTheLastOfFebruary() {
        Window window = window(asset("2024-02-29", null, null, null));

        assertThat(window.has(LocalDate.parse("2026-02-28"))).isTrue();
        assertThat(window.has(LocalDate.parse("2026-03-01"))).isFalse();
    }

    @Test
    void theDayOfServiceStandsInForAnUnknownDayOfSale() {
        assertThat(window(asset(null, "2025-01-01", null, null)).from()).isEqualTo("2025-01-01");
        assertThat(window(asset("2024-12-01", "2025-01-01", null, null)).from()).isEqualTo("2024-12-01");
        assertThat(window(asset(null, null, null, null))).isEqualTo(new Window(null, null));
    }

    @Test
    void aReadingOverTheLimitEndsItOnTheDayOfTheReadingInTheZoneOfTheRule() {
        // 17:00 in London is the next day in Shanghai.
        Window window = window(asset("2026-01-01", null, 50_000, "2026-06-30T17:00:00Z"));

        assertThat(window.until()).isEqualTo("2026-07-01");
        assertThat(window(asset("2026-01-01", null, 49_999, "2026-06-30T17:00:00Z"))
                        .until())
                .isEqualTo("2028-01-02");
    }

    @Test
    void theEarlierOfDateAndUsageCounts() {
        assertThat(window(asset("2020-01-01", null, 60_000, "2026-06-30T01:00:00Z"))
                        .until())
                .isEqualTo("2022-01-02");
    }

    @Test
    void aReadingOfNobodyKnowsWhenCountsAsOneOfToday() {
        assertThat(window(asset("2026-01-01", null, 60_000, null)).until()).isEqualTo("2026-11-09");
    }

    private static Window window(Asset asset) {
        var rule = new StatutoryRule(
                "R",
                "规则",
                "Rule",
                ProductLine.VEHICLE,
                Counted.REPAIR_DAYS,
                30,
                ZoneId.of("Asia/Shanghai"),
                WindowStart.SALE,
                24,
                50_000,
                null,
                80,
                10,
                "law",
                false);
        return Window.of(rule, asset, NOW);
    }

    private static Asset asset(
            @Nullable String soldOn, @Nullable String inService, @Nullable Integer km, @Nullable String readAt) {
        return new Asset(
                new AssetId(UUID.randomUUID()),
                null,
                "SN",
                null,
                ProductLine.VEHICLE,
                soldOn == null ? null : LocalDate.parse(soldOn),
                inService == null ? null : LocalDate.parse(inService),
                km,
                null,
                null,
                readAt == null ? null : Instant.parse(readAt));
    }
}
