package dev.mendflow.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.asset.Asset;
import dev.mendflow.asset.AssetId;
import dev.mendflow.asset.Assets;
import dev.mendflow.asset.ProductLine;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.RecordAssessment;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.ServiceMode;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@Transactional
class WarrantiesTest {

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    Assets assets;

    @Autowired
    Warranties warranties;

    @Autowired
    SettableClock clock;

    @Autowired
    LookUpEntitlement lookUpEntitlement;

    @Autowired
    SettleCase settleCase;

    @Autowired
    RecordAssessment recordAssessment;

    final String serial = "SN-" + UUID.randomUUID();

    @BeforeEach
    void aMondayInNovember() {
        clock.set(Instant.parse("2026-11-09T01:00:00Z"));
    }

    @Test
    void anEntitlementSaysWhatIsKnownOfTheAsset() {
        assets.register(aVehicle(LocalDate.parse("2025-01-10"), 20_000));

        assertThat(lookUp())
                .isEqualTo(new LookUpEntitlement.Result(21, 20_000, 300, new BigDecimal("96.50"), "VEHICLE_STANDARD"));
    }

    @Test
    void aTermEndsWithItsMonthsOrKilometres() {
        assets.register(aVehicle(LocalDate.parse("2023-11-09"), 20_000));
        assertThat(lookUp().warrantyTerm()).isEqualTo("NONE");
    }

    @Test
    void aTermEndsWithItsKilometres() {
        assets.register(aVehicle(LocalDate.parse("2026-01-01"), 120_000));
        assertThat(lookUp().warrantyTerm()).isEqualTo("NONE");
    }

    @Test
    void theLastDayBeforeTheEndIsCovered() {
        assets.register(aVehicle(LocalDate.parse("2023-11-10"), 119_999));
        assertThat(lookUp().warrantyTerm()).isEqualTo("VEHICLE_STANDARD");
    }

    @Test
    void whatIsNotKnownDoesNotEndATerm() {
        assets.register(aVehicle(null, null));

        assertThat(lookUp().warrantyTerm()).isEqualTo("VEHICLE_STANDARD");
        assertThat(lookUp().monthsInService()).isNull();
    }

    @Test
    void aThingOfNoKnownLineHasNoTerm() {
        var id = new Reports(cases, progress).aReportedCase("K-" + serial, "unheard-of");

        assertThat(lookUpEntitlement.perform(new LookUpEntitlement.Given(id)).warrantyTerm())
                .isEqualTo("NONE");
    }

    @Test
    void aCoveredCaseCostsNothing() {
        assets.register(aVehicle(LocalDate.parse("2026-01-01"), 10));
        var id = anAssessedCase(ServiceMode.ON_SITE);

        settleCase.perform(new SettleCase.Given(id, true));
        settleCase.perform(new SettleCase.Given(id, false));

        assertThat(warranties.settlementOf(id)).hasValueSatisfying(settlement -> {
            assertThat(settlement.kind()).isEqualTo(Settlement.Kind.COVERED);
            assertThat(settlement.charge()).isEqualTo(Money.of("0", "CNY"));
            assertThat(settlement.warrantyTerm()).isEqualTo("VEHICLE_STANDARD");
        });
        assertThat(cases.timeline(id))
                .filteredOn(entry -> entry.type().equals("case.settled"))
                .hasSize(1);
    }

    @Test
    void anUncoveredVisitIsCharged() {
        var id = anAssessedCase(ServiceMode.ON_SITE);

        settleCase.perform(new SettleCase.Given(id, null));

        assertThat(warranties.settlementOf(id)).hasValueSatisfying(settlement -> {
            assertThat(settlement.kind()).isEqualTo(Settlement.Kind.CHARGE);
            assertThat(settlement.charge()).isEqualTo(Money.of("300.00", "CNY"));
        });
    }

    @Test
    void anAnswerIsFreeEvenWithoutWarranty() {
        var id = anAssessedCase(ServiceMode.ANSWER);

        settleCase.perform(new SettleCase.Given(id, false));

        assertThat(warranties.settlementOf(id).orElseThrow().charge()).isEqualTo(Money.of("0", "CNY"));
    }

    @Test
    void moneyHasTheDecimalsOfItsCurrency() {
        assertThat(Money.of("10.005", "CNY")).hasToString("10.01 CNY");
        assertThat(Money.of("10.5", "JPY")).hasToString("11 JPY");
        assertThatThrownBy(() -> Money.of("1", "XXY")).isInstanceOf(IllegalArgumentException.class);
    }

    private LookUpEntitlement.Result lookUp() {
        var id = new Reports(cases, progress).aReportedCase("K-" + serial, serial);
        return lookUpEntitlement.perform(new LookUpEntitlement.Given(id));
    }

    private CaseId anAssessedCase(ServiceMode mode) {
        var id = new Reports(cases, progress).aReportedCase("K-" + serial, serial);
        progress.enter(id, dev.mendflow.servicecase.Phase.ASSESSING, Actor.SYSTEM);
        recordAssessment.perform(new RecordAssessment.Given(id, Severity.P2, mode, null, null, null));
        return id;
    }

    private Asset aVehicle(@Nullable LocalDate inServiceSince, @Nullable Integer usageKm) {
        return new Asset(
                new AssetId(UUID.randomUUID()),
                null,
                serial.toUpperCase(),
                "Model S",
                ProductLine.VEHICLE,
                null,
                inServiceSince,
                usageKm,
                300,
                new BigDecimal("96.50"),
                null);
    }
}
