package dev.mendflow.warranty;

import dev.mendflow.asset.Asset;
import dev.mendflow.asset.AssetId;
import dev.mendflow.asset.Assets;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what the warranty decision needs to know about the asset of a case. */
@Component
public class LookUpEntitlement implements Step<LookUpEntitlement.Given, LookUpEntitlement.Result> {

    private static final String NO_TERM = "NONE";

    private final CaseProgress cases;
    private final Assets assets;
    private final Warranties warranties;

    LookUpEntitlement(CaseProgress cases, Assets assets, Warranties warranties) {
        this.cases = cases;
        this.assets = assets;
        this.warranties = warranties;
    }

    @Override
    public Result perform(Given given) {
        AssetId assetId = cases.get(given.caseId()).assetId();
        Optional<Asset> known = assetId == null ? Optional.empty() : assets.find(assetId);
        return known.map(this::entitlement).orElse(new Result(null, null, null, null, NO_TERM));
    }

    private Result entitlement(Asset asset) {
        return new Result(
                WarrantyTerm.monthsInService(asset, warranties.today()),
                asset.usageKm(),
                asset.cycles(),
                asset.sohPercent(),
                warranties.termOf(asset).map(WarrantyTerm::code).orElse(NO_TERM));
    }

    /** @param caseId the case */
    public record Given(CaseId caseId) {}

    /**
     * @param monthsInService full months since the asset went into service; empty if unknown
     * @param usageKm distance driven in km; empty if unknown
     * @param cycles full charge cycles; empty if unknown
     * @param sohPercent state of health in percent; empty if unknown
     * @param warrantyTerm code of the term that holds today, or NONE
     */
    public record Result(
            @Nullable Integer monthsInService,
            @Nullable Integer usageKm,
            @Nullable Integer cycles,
            @Nullable BigDecimal sohPercent,
            String warrantyTerm) {}
}
