package dev.mendflow.dispatch;

import dev.mendflow.asset.AssetId;
import dev.mendflow.asset.Assets;
import dev.mendflow.ranking.Job;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as jobs for technicians. */
@Component
class Jobs {

    private final Assets assets;

    Jobs(Assets assets) {
        this.assets = assets;
    }

    /** The job of a case as its process knows it. */
    Job of(ServiceCase serviceCase, @Nullable String skill, @Nullable String region, Severity severity) {
        var asset = serviceCase.assetId();
        return new Job(
                skill,
                asset == null ? null : productLine(asset),
                region,
                severity,
                serviceCase.customerId().value().toString(),
                asset == null ? null : asset.value().toString());
    }

    /** The job of a case as its row knows it. */
    Job of(ServiceCase serviceCase) {
        var assessment = serviceCase.assessment();
        return of(
                serviceCase,
                assessment == null ? null : assessment.skill(),
                serviceCase.fault().region(),
                serviceCase.severity());
    }

    private @Nullable String productLine(AssetId asset) {
        return assets.find(asset).map(known -> known.productLine().name()).orElse(null);
    }
}
