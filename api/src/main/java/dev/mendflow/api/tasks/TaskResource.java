package dev.mendflow.api.tasks;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.inbox.UserTaskSort;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows tasks. */
@RestController
class TaskResource {

    private final UserTasks tasks;
    private final TaskQuestions questions;
    private final TaskViews views;
    private final TaskDesk desk;

    TaskResource(UserTasks tasks, TaskQuestions questions, TaskViews views, TaskDesk desk) {
        this.tasks = tasks;
        this.questions = questions;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping("/api/tasks")
    @PreAuthorize(Access.STAFF)
    Tasks search(
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(defaultValue = "CREATED") UserTaskState state,
            @RequestParam(name = "case", required = false) @Nullable String about,
            @RequestParam(defaultValue = "due") UserTaskSort sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        var query =
                questions.query(new TaskQuestions.Question(assignee, group, state, about, sort, cursor, limit), caller);
        try {
            var page = tasks.search(query);
            return new Tasks(views.lines(page.items(), locale), page.next());
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("cursor");
        }
    }

    @GetMapping("/api/tasks/{key}")
    @PreAuthorize(Access.STAFF)
    TaskView detail(@PathVariable long key, @AuthenticationPrincipal Caller caller, Locale locale) {
        return views.detail(desk.visible(key, caller), locale);
    }

    /**
     * One page.
     *
     * @param next the cursor of the next page, null on the last
     */
    record Tasks(List<TaskView> items, @Nullable String next) {}
}
