package dev.mendflow.statutory;

import dev.mendflow.asset.AssetId;
import dev.mendflow.servicecase.CaseProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour at the assets that are under repair: their days grow without anything happening. */
@Component
class DayGoneBy {

    private final CaseProgress cases;
    private final StatutoryWatch watch;

    DayGoneBy(CaseProgress cases, StatutoryWatch watch) {
        this.cases = cases;
        this.watch = watch;
    }

    /** One asset that cannot be counted does not keep the others waiting; it is reported at the end. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${mendflow.statutory.look-interval:1h}")
    void look() {
        @Nullable RuntimeException failure = null;
        for (AssetId asset : cases.assetsInWork()) {
            try {
                watch.look(asset);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
