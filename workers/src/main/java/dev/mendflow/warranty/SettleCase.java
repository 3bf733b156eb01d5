package dev.mendflow.warranty;

import dev.mendflow.asset.Assets;
import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles who pays for a case: the maker if it is covered, else the customer for the call-out, if there was one. */
@Component
public class SettleCase implements Step<SettleCase.Given, Nothing> {

    private final CaseProgress cases;
    private final Assets assets;
    private final Warranties warranties;
    private final Clock clock;

    SettleCase(CaseProgress cases, Assets assets, Warranties warranties, Clock clock) {
        this.cases = cases;
        this.assets = assets;
        this.warranties = warranties;
        this.clock = clock;
    }

    @Override
    public Nothing perform(Given given) {
        if (warranties.settlementOf(given.caseId()).isEmpty()) {
            Settlement settlement = settlement(cases.get(given.caseId()), Boolean.TRUE.equals(given.warrantyCovered()));
            warranties.settle(settlement);
            cases.note(
                    given.caseId(),
                    "case.settled",
                    Actor.SYSTEM,
                    "%s, %s".formatted(settlement.kind(), settlement.charge()));
        }
        return Nothing.NOTHING;
    }

    private Settlement settlement(ServiceCase done, boolean covered) {
        Money price = warranties.callOutPrice(done);
        Money charge = covered ? Money.zero(price.currency()) : price;
        return new Settlement(
                done.id(),
                null,
                covered ? Settlement.Kind.COVERED : Settlement.Kind.CHARGE,
                charge.amount(),
                charge.currency().getCurrencyCode(),
                covered ? term(done).orElse(null) : null,
                Instant.now(clock));
    }

    private Optional<String> term(ServiceCase done) {
        return Optional.ofNullable(done.assetId())
                .flatMap(assets::find)
                .flatMap(warranties::termOf)
                .map(WarrantyTerm::code);
    }

    /**
     * @param caseId the case
     * @param warrantyCovered whether the customer pays nothing; empty counts as not covered
     */
    public record Given(CaseId caseId, @Nullable Boolean warrantyCovered) {}
}
