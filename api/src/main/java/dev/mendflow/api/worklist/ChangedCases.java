package dev.mendflow.api.worklist;

import dev.mendflow.servicecase.CaseId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The cases that one transaction changes; they are copied before it commits. */
final class ChangedCases implements TransactionSynchronization {

    private final WorklistKeeper keeper;
    private final Set<CaseId> changed = new LinkedHashSet<>();

    private ChangedCases(WorklistKeeper keeper) {
        this.keeper = keeper;
    }

    static ChangedCases ofThisTransaction(WorklistKeeper keeper) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(ChangedCases.class::isInstance)
                .map(ChangedCases.class::cast)
                .findFirst()
                .orElseGet(() -> begun(keeper));
    }

    void add(CaseId id) {
        changed.add(id);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        keeper.copy(changed);
    }

    private static ChangedCases begun(WorklistKeeper keeper) {
        var begun = new ChangedCases(keeper);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }
}
