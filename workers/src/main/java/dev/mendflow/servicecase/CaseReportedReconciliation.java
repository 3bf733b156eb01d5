package dev.mendflow.servicecase;

import dev.mendflow.orchestration.Reconciliation;
import org.springframework.stereotype.Component;

/** A case that left the phase REPORTED has its process: it was {@link AcknowledgeReport} that moved it. */
@Component
class CaseReportedReconciliation implements Reconciliation<CaseReported> {

    private final ServiceCaseStore store;

    CaseReportedReconciliation(ServiceCaseStore store) {
        this.store = store;
    }

    @Override
    public Class<CaseReported> type() {
        return CaseReported.class;
    }

    @Override
    public boolean hasArrived(CaseReported message) {
        return store.findById(message.caseId())
                .map(found -> found.phase() != Phase.REPORTED)
                .orElse(false);
    }
}
