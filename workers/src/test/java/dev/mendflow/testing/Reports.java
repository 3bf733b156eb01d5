package dev.mendflow.testing;

import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Channel;
import dev.mendflow.servicecase.FaultReport;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.Severity;
import java.util.List;
import java.util.UUID;

/**
 * Cases to work with.
 *
 * @param cases where they are reported
 * @param progress how they go on
 */
public record Reports(ServiceCases cases, CaseProgress progress) {

    /** A new case of a new customer and a new asset that cannot drive. */
    public CaseId aReportedCase() {
        return aReportedCase(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    /** A new case of this customer and this asset. */
    public CaseId aReportedCase(String customer, String serial) {
        var report = new FaultReport(
                CustomerDetails.ofRef(customer),
                serial,
                null,
                Channel.API,
                "IMMOBILE",
                "NO_DRIVE",
                null,
                Severity.P2,
                List.of(),
                null,
                null,
                null);
        return cases.report(report, Actor.SYSTEM).id();
    }

    /** A new case that is being assessed. */
    public CaseId anAssessedCase() {
        var caseId = aReportedCase();
        progress.enter(caseId, Phase.ASSESSING, Actor.SYSTEM);
        return caseId;
    }
}
