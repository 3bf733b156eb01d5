package dev.mendflow.statutory;

import dev.mendflow.asset.AssetId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.PhaseEntered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at an asset when a case about it has been repaired, in the same transaction. */
@Component
class RepairEnded {

    private final CaseProgress cases;
    private final StatutoryWatch watch;

    RepairEnded(CaseProgress cases, StatutoryWatch watch) {
        this.cases = cases;
        this.watch = watch;
    }

    @EventListener
    void on(PhaseEntered entered) {
        if (entered.to() == Phase.FEEDBACK) {
            AssetId asset = cases.get(entered.caseId()).assetId();
            if (asset != null) {
                watch.look(asset);
            }
        }
    }
}
