package dev.mendflow.api.tasks;

import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.command.CommandOutcome;
import dev.mendflow.engine.inbox.Inbox;
import dev.mendflow.engine.inbox.TaskNotOpen;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.technician.Technicians;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what people want with tasks, after asking whether they may. */
@Component
class TaskDesk {

    private final UserTasks tasks;
    private final Inbox inbox;
    private final TaskForms forms;
    private final TaskNotes notes;
    private final Accounts accounts;
    private final Technicians technicians;

    TaskDesk(
            UserTasks tasks,
            Inbox inbox,
            TaskForms forms,
            TaskNotes notes,
            Accounts accounts,
            Technicians technicians) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.forms = forms;
        this.notes = notes;
        this.accounts = accounts;
        this.technicians = technicians;
    }

    /** The task with this key: 404 if there is none, 403 if it is not the caller's to see. */
    UserTask visible(long key, Caller caller) {
        UserTask task = tasks.find(key).orElseThrow(Refusal::notFound);
        if (!TaskAccess.maySee(task, caller)) {
            throw Refusal.forbidden("not-your-task");
        }
        return task;
    }

    TaskState claim(long key, Caller caller) {
        UserTask task = visible(key, caller);
        TaskAccess.requireMayTake(task, caller);
        requireOpen(task);
        return TaskState.open(key, caller.taskName(), inbox.claim(key, caller.taskName()));
    }

    TaskState unclaim(long key, Caller caller) {
        UserTask task = visible(key, caller);
        TaskAccess.requireMayGiveBack(task, caller);
        requireOpen(task);
        return TaskState.open(key, null, inbox.unclaim(key));
    }

    TaskState assign(long key, String assignee, Caller caller) {
        UserTask task = visible(key, caller);
        TaskAccess.requireMayAssign(task, caller);
        if (accounts.find(assignee).filter(Account::enabled).isEmpty()
                && technicians.find(assignee).isEmpty()) {
            throw Refusal.invalid(List.of(new FieldProblem("assignee", "unknown")));
        }
        requireOpen(task);
        return TaskState.open(key, assignee, inbox.assign(key, assignee));
    }

    /**
     * Completes a task.
     *
     * @param mark names the caller's request; found on a task that is done already, it was this request that did it
     */
    TaskState complete(long key, Map<String, ?> variables, Caller caller, String mark) {
        UserTask task = tasks.find(key).orElseThrow(Refusal::notFound);
        String action = "complete-" + mark;
        if (!task.open() && action.equals(task.action())) {
            return TaskState.completed(key, task.assignee(), CommandOutcome.VISIBLE);
        }
        TaskAccess.requireMayDo(visible(key, caller), caller);
        requireOpen(task);
        var answers = forms.form(task).check(variables, tasks.variables(key).keySet());
        if (task.assignee() == null && !caller.leads()) {
            // Whoever does it has it first, so that of two at the same time one is told.
            inbox.claim(key, caller.taskName());
        }
        notes.keep(task, answers.forCase(), caller);
        Map<String, Object> forEngine = new HashMap<>(answers.forEngine());
        forEngine.put("actor", caller.taskName());
        return completed(task, forEngine, action, caller);
    }

    /**
     * Completes an offer in place of the technician who was asked: whoever sends technicians says who goes instead.
     *
     * @param note free text that is kept with the case, or null
     * @param mark names the caller's request, as for {@link #complete}
     */
    TaskState takeOver(UserTask offer, Map<String, Object> answers, @Nullable String note, Caller caller, String mark) {
        TaskAccess.requireMayAssign(offer, caller);
        requireOpen(offer);
        if (note != null && !note.isBlank()) {
            notes.keep(offer, Map.of("note", note), caller);
        }
        Map<String, Object> forEngine = new HashMap<>(answers);
        forEngine.put("actor", caller.taskName());
        return completed(offer, forEngine, "complete-" + mark, caller);
    }

    private TaskState completed(UserTask task, Map<String, Object> variables, String action, Caller caller) {
        String by = task.assignee() == null ? caller.taskName() : task.assignee();
        try {
            return TaskState.completed(task.key(), by, inbox.complete(task.key(), variables, action));
        } catch (TaskNotOpen notOpen) {
            boolean ours = tasks.find(task.key())
                    .filter(done -> action.equals(done.action()))
                    .isPresent();
            if (ours) {
                return TaskState.completed(task.key(), by, CommandOutcome.VISIBLE);
            }
            throw notOpen;
        }
    }

    private static void requireOpen(UserTask task) {
        if (!task.open()) {
            throw Refusal.conflict("task-not-open");
        }
    }
}
