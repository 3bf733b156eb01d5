package dev.mendflow.api.tasks;

import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskSort;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.escalation.CaseWorkers;
import dev.mendflow.process.EscalationProcess;
import dev.mendflow.servicecase.CaseId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows from the inbox who works on a case. Tasks are assigned to technicians by their code, and people are told by login. */
@Component
class InboxWorkers implements CaseWorkers {

    private static final int MORE_THAN_A_CASE_HAS = 200;

    private final UserTasks tasks;
    private final Accounts accounts;

    InboxWorkers(UserTasks tasks, Accounts accounts) {
        this.tasks = tasks;
        this.accounts = accounts;
    }

    @Override
    public Optional<String> withOpenTask(CaseId caseId) {
        var ofTheCase = UserTaskQuery.everything()
                .withState(UserTaskState.CREATED)
                .withBusinessKey(caseId.toString())
                .sortedBy(UserTaskSort.CREATED)
                .page(null, MORE_THAN_A_CASE_HAS);
        return tasks.search(ofTheCase).items().stream()
                .filter(task -> !task.bpmnProcessId().equals(EscalationProcess.ID))
                .map(UserTask::assignee)
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::loginOf);
    }

    @Override
    public String loginOf(String technician) {
        return accounts.loginOf(technician).orElse(technician);
    }
}
