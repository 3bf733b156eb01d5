package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.pages.layout.DueLines;
import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.TaskAccess;
import dev.mendflow.api.worklist.Worklist;
import dev.mendflow.api.worklist.WorklistFilter;
import dev.mendflow.api.worklist.WorklistQuery;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskSort;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicelevel.NextPromise;
import dev.mendflow.servicelevel.NextPromises;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The worklist as lines: one question each for the tasks, their cases and their clocks, whatever the number of lines. */
@Component
class TaskList {

    private static final int LINES = 50;
    /** Beyond this many a tab does not count. */
    private static final int COUNTED = 1000;

    private final Worklist worklist;
    private final ServiceCases cases;
    private final NextPromises promises;
    private final DueLines dues;
    private final Names names;

    TaskList(Worklist worklist, ServiceCases cases, NextPromises promises, DueLines dues, Names names) {
        this.worklist = worklist;
        this.cases = cases;
        this.promises = promises;
        this.dues = dues;
        this.names = names;
    }

    /** One page of a view; {@code IllegalArgumentException} when the cursor is unreadable. */
    Page<TaskLine> page(InboxFilter wanted, @Nullable String cursor, Caller caller, Locale locale) {
        Page<UserTask> found = worklist.search(
                new WorklistQuery(wanted.sight(caller), wanted.filter(), UserTaskSort.DUE, cursor, LINES));
        return new Page<>(lines(found.items(), caller, locale), found.next());
    }

    List<InboxTab> tabs(InboxFilter shown, Caller caller) {
        return InboxFilter.VIEWS.stream()
                .map(view -> new InboxTab(
                        view,
                        shown.address(view, null),
                        text(worklist.count(InboxFilter.sight(view, caller), WorklistFilter.everything(), COUNTED))))
                .toList();
    }

    static Optional<CaseId> caseOf(UserTask task) {
        try {
            return Optional.ofNullable(task.businessKey()).map(CaseId::of);
        } catch (IllegalArgumentException notACase) {
            return Optional.empty();
        }
    }

    private static String text(int count) {
        return count < COUNTED ? String.valueOf(count) : COUNTED - 1 + "+";
    }

    private List<TaskLine> lines(Collection<UserTask> found, Caller caller, Locale locale) {
        List<CaseId> ids =
                found.stream().flatMap(task -> caseOf(task).stream()).distinct().toList();
        Map<CaseId, CaseSummary> summaries = cases.summaries(ids);
        Map<CaseId, NextPromise> next = promises.of(ids);
        return found.stream()
                .map(task -> line(
                        task,
                        caseOf(task).map(summaries::get).orElse(null),
                        caseOf(task).map(next::get).orElse(null),
                        caller,
                        locale))
                .toList();
    }

    private TaskLine line(
            UserTask task, @Nullable CaseSummary about, @Nullable NextPromise next, Caller caller, Locale locale) {
        return new TaskLine(
                task.key(),
                task.elementId(),
                names.of(task, locale),
                about == null ? null : about.number().value(),
                about == null ? null : about.customer(),
                about == null ? null : about.tier().name(),
                about == null ? null : CaseBrief.asset(about.serial(), about.model()),
                about == null ? null : about.severity().name(),
                about == null ? null : about.phase().name(),
                about == null || about.waitOwner() == null
                        ? null
                        : about.waitOwner().name(),
                dues.of(next, task.dueAt(), locale),
                task.assignee(),
                TaskAccess.isMine(task, caller),
                task.assignee() == null && (caller.leads() || task.concerns(TaskAccess.reader(caller))));
    }
}
