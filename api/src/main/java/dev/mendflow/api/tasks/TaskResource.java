package dev.mendflow.api.tasks;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.worklist.WorklistFilter;
import dev.mendflow.customer.Tier;
import dev.mendflow.engine.inbox.UserTaskSort;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.WaitOwner;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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

    private final TaskQuestions questions;
    private final TaskViews views;
    private final TaskDesk desk;

    TaskResource(TaskQuestions questions, TaskViews views, TaskDesk desk) {
        this.questions = questions;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping("/api/tasks")
    @PreAuthorize(Access.STAFF)
    @Operation(
            summary = "One page of tasks, what will be late first in front",
            description =
                    "Open tasks come in the order in which their cases break the next promise; those of cases that wait break none"
                            + " and come last. A filter by what the case is like is for open tasks only.")
    Tasks search(
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(defaultValue = "CREATED") UserTaskState state,
            @RequestParam(name = "case", required = false) @Nullable String about,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(required = false) @Nullable WaitOwner waitOwner,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable Boolean atRisk,
            @RequestParam(defaultValue = "due") UserTaskSort sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        var filter = new WorklistFilter(q, null, severity, phase, tier, waitOwner, element, atRisk);
        try {
            var page = questions.page(
                    new TaskQuestions.Question(assignee, group, state, about, filter, sort, cursor, limit), caller);
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
