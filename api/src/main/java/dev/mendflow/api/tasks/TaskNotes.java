package dev.mendflow.api.tasks;

import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCases;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps free text of a form with the case: what people type may be personal, and the engine cannot forget. */
@Component
class TaskNotes {

    private final ServiceCases cases;

    TaskNotes(ServiceCases cases) {
        this.cases = cases;
    }

    void keep(UserTask task, Map<String, String> answers, Caller by) {
        if (!answers.isEmpty()) {
            caseOf(task)
                    .ifPresent(id ->
                            cases.keepTaskNote(id, task.key(), task.elementId(), answers, Actor.staff(by.taskName())));
        }
    }

    /** The case that a task is about, empty for the tasks of other processes. */
    static Optional<CaseId> caseOf(UserTask task) {
        try {
            return Optional.ofNullable(task.businessKey()).map(CaseId::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
