package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.TaskAccess;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks of the engine joined with their cases: one question to each, whatever the number of lines. */
@Component
class TaskList {

    private static final int LINES = 50;
    /** How many tasks are compared with their cases before the reader is asked to go on. */
    private static final int COMPARED = 1000;

    private static final int BATCH = 200;

    private final UserTasks tasks;
    private final ServiceCases cases;
    private final Names names;

    TaskList(UserTasks tasks, ServiceCases cases, Names names) {
        this.tasks = tasks;
        this.cases = cases;
        this.names = names;
    }

    /** One page of a view; {@code IllegalArgumentException} when the cursor is unreadable. */
    Page<TaskLine> page(InboxFilter filter, @Nullable String cursor, Caller caller, Locale locale) {
        UserTaskQuery query =
                TaskSight.query(Objects.requireNonNull(filter.view()), caller).withElement(null, filter.element());
        if (!filter.asksForCases()) {
            Page<UserTask> found = tasks.search(query.page(cursor, LINES));
            return new Page<>(lines(found.items(), caller, locale), found.next());
        }
        List<TaskLine> matching = new ArrayList<>();
        String next = cursor;
        for (int compared = 0; compared < COMPARED && matching.size() < LINES; compared += BATCH) {
            Page<UserTask> found = tasks.search(query.page(next, BATCH));
            lines(found.items(), caller, locale).stream()
                    .filter(filter::matches)
                    .forEach(matching::add);
            next = found.next();
            if (next == null) {
                break;
            }
        }
        return new Page<>(matching, next);
    }

    List<InboxTab> tabs(Caller caller) {
        return Stream.of("mine", "groups", "all")
                .map(view -> new InboxTab(view, tasks.count(TaskSight.query(view, caller))))
                .toList();
    }

    /** The kinds of task among the most urgent ones that the reader sees. */
    List<TaskKind> kinds(Caller caller, Locale locale) {
        return Stream.of("groups", "all")
                .flatMap(view -> tasks.search(TaskSight.query(view, caller).page(null, BATCH)).items().stream())
                .map(task -> new TaskKind(task.elementId(), names.of(task, locale)))
                .distinct()
                .toList();
    }

    static Optional<CaseId> caseOf(UserTask task) {
        try {
            return Optional.ofNullable(task.businessKey()).map(CaseId::of);
        } catch (IllegalArgumentException notACase) {
            return Optional.empty();
        }
    }

    private List<TaskLine> lines(Collection<UserTask> found, Caller caller, Locale locale) {
        List<CaseId> ids =
                found.stream().flatMap(task -> caseOf(task).stream()).distinct().toList();
        Map<CaseId, CaseSummary> summaries = ids.isEmpty() ? Map.of() : cases.summaries(ids);
        return found.stream()
                .map(task -> line(task, caseOf(task).map(summaries::get).orElse(null), caller, locale))
                .toList();
    }

    private TaskLine line(UserTask task, @Nullable CaseSummary about, Caller caller, Locale locale) {
        return new TaskLine(
                task.key(),
                names.of(task, locale),
                about == null ? null : about.number().value(),
                about == null ? null : about.customer(),
                about == null ? null : CaseBrief.asset(about.serial(), about.model()),
                about == null ? null : about.severity().name(),
                about == null ? null : about.phase().name(),
                task.dueAt(),
                task.assignee(),
                TaskAccess.isMine(task, caller));
    }
}
