package dev.mendflow.api.worklist;

import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.records.UserTasksRecorded;
import dev.mendflow.servicecase.CaseHeld;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseListed;
import dev.mendflow.servicecase.CaseResumed;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.PhaseEntered;
import dev.mendflow.servicecase.PriorityChanged;
import dev.mendflow.servicecase.ServiceCases;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the worklist in step with the tasks and the cases, in the transactions that change them. */
@Component
class WorklistKeeper {

    private final WorklistStore store;
    private final UserTasks tasks;
    private final ServiceCases cases;

    WorklistKeeper(WorklistStore store, UserTasks tasks, ServiceCases cases) {
        this.store = store;
        this.tasks = tasks;
        this.cases = cases;
    }

    @EventListener
    void on(UserTasksRecorded recorded) {
        readAgain(recorded.processInstanceKeys());
    }

    @EventListener
    void on(CaseListed listed) {
        copyAtTheEnd(listed.caseId());
    }

    @EventListener
    void on(PhaseEntered entered) {
        copyAtTheEnd(entered.caseId());
    }

    @EventListener
    void on(PriorityChanged changed) {
        copyAtTheEnd(changed.caseId());
    }

    @EventListener
    void on(CaseHeld held) {
        copyAtTheEnd(held.caseId());
    }

    @EventListener
    void on(CaseResumed resumed) {
        copyAtTheEnd(resumed.caseId());
    }

    /** Reads the open tasks of these instances again. Their cases cannot change until the transaction ends. */
    @Transactional
    void readAgain(Set<Long> instances) {
        List<UserTask> open = tasks.openIn(instances);
        Map<CaseId, CaseSummary> about = cases.summariesHeldStill(
                open.stream().flatMap(task -> caseOf(task).stream()).collect(Collectors.toSet()));
        store.replace(
                instances,
                open.stream()
                        .map(task -> new WorklistEntry(
                                task, caseOf(task).map(about::get).orElse(null)))
                        .toList());
    }

    void copy(Collection<CaseId> changed) {
        cases.summaries(changed).values().forEach(store::copy);
    }

    /** Several things happen to a case in one transaction; what it is like at the end is copied once. */
    private void copyAtTheEnd(CaseId id) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ChangedCases.ofThisTransaction(this).add(id);
        } else {
            copy(Set.of(id));
        }
    }

    private static Optional<CaseId> caseOf(UserTask task) {
        try {
            return Optional.ofNullable(task.businessKey()).map(CaseId::of);
        } catch (IllegalArgumentException notACase) {
            return Optional.empty();
        }
    }
}
