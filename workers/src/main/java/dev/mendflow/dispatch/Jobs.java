package dev.mendflow.dispatch;

import dev.mendflow.ranking.Job;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.Severity;
import org.jspecify.annotations.Nullable;

/** Cases as jobs for technicians. */
final class Jobs {

    private Jobs() {}

    /** The job of a case as its process knows it. */
    static Job of(ServiceCase serviceCase, @Nullable String skill, @Nullable String region, Severity severity) {
        var asset = serviceCase.assetId();
        return new Job(
                skill,
                region,
                severity,
                serviceCase.customerId().value().toString(),
                asset == null ? null : asset.value().toString());
    }

    /** The job of a case as its row knows it. */
    static Job of(ServiceCase serviceCase) {
        var assessment = serviceCase.assessment();
        return of(
                serviceCase,
                assessment == null ? null : assessment.skill(),
                serviceCase.fault().region(),
                serviceCase.severity());
    }
}
