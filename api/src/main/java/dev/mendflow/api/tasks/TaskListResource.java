package dev.mendflow.api.tasks;

import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.worklist.Sight;
import dev.mendflow.api.worklist.Worklist;
import dev.mendflow.api.worklist.WorklistFilter;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what a list of tasks can be asked for and how long it is. */
@RestController
class TaskListResource {

    /** Beyond this many nobody counts. */
    private static final int COUNTED = 1000;

    private final Worklist worklist;
    private final TaskKinds kinds;
    private final Assignees assignees;

    TaskListResource(Worklist worklist, TaskKinds kinds, Assignees assignees) {
        this.worklist = worklist;
        this.kinds = kinds;
        this.assignees = assignees;
    }

    @GetMapping("/api/tasks/counts")
    @PreAuthorize(Access.STAFF)
    @Operation(
            summary = "How many open tasks the caller has, may take and may see",
            description = "1000 stands for a thousand and more.")
    Counts counts(@AuthenticationPrincipal Caller caller) {
        return new Counts(count(Sight.mine(caller)), count(Sight.groups(caller)), count(Sight.all(caller)));
    }

    @GetMapping("/api/tasks/kinds")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "The kinds of task that the newest versions of the processes have")
    Kinds kinds(Locale locale) {
        return new Kinds(kinds.all(locale));
    }

    @GetMapping("/api/tasks/assignees")
    @PreAuthorize(Access.STAFF)
    @Operation(
            summary = "To whom the caller may give tasks",
            description = "Nobody for those who neither lead nor dispatch.")
    Lines assignees(@AuthenticationPrincipal Caller caller) {
        return new Lines(assignees.of(caller));
    }

    private int count(Sight sight) {
        return worklist.count(sight, WorklistFilter.everything(), COUNTED);
    }

    /**
     * Open tasks.
     *
     * @param mine that the caller has
     * @param groups that nobody has and the caller may take
     * @param all that the caller may see
     */
    record Counts(int mine, int groups, int all) {}

    /** By title. */
    record Kinds(List<TaskKind> items) {}

    /** By name. */
    record Lines(List<Assignee> items) {}
}
