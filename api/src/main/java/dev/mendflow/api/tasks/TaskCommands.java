package dev.mendflow.api.tasks;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.TaskWishes.Assignment;
import dev.mendflow.api.tasks.TaskWishes.Bulk;
import dev.mendflow.api.tasks.TaskWishes.Completion;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes, gives and completes tasks. */
@RestController
class TaskCommands {

    private final TaskDesk desk;
    private final BulkDesk bulk;
    private final Commands commands;

    TaskCommands(TaskDesk desk, BulkDesk bulk, Commands commands) {
        this.desk = desk;
        this.bulk = bulk;
        this.commands = commands;
    }

    @PostMapping("/api/tasks/{key}/claim")
    @PreAuthorize(Access.STAFF)
    ResponseEntity<TaskState> claim(@PathVariable long key, @AuthenticationPrincipal Caller caller) {
        return command("task.claim", key, "", () -> desk.claim(key, caller));
    }

    @PostMapping("/api/tasks/{key}/unclaim")
    @PreAuthorize(Access.STAFF)
    ResponseEntity<TaskState> unclaim(@PathVariable long key, @AuthenticationPrincipal Caller caller) {
        return command("task.unclaim", key, "", () -> desk.unclaim(key, caller));
    }

    @PostMapping("/api/tasks/{key}/assign")
    @PreAuthorize(Access.STAFF)
    ResponseEntity<TaskState> assign(
            @PathVariable long key, @Valid @RequestBody Assignment assignment, @AuthenticationPrincipal Caller caller) {
        return command("task.assign", key, assignment, () -> desk.assign(key, assignment.assignee(), caller));
    }

    @PostMapping("/api/tasks/{key}/complete")
    @PreAuthorize(Access.STAFF)
    ResponseEntity<TaskState> complete(
            @PathVariable long key, @Valid @RequestBody Completion completion, @AuthenticationPrincipal Caller caller) {
        return command(
                "task.complete",
                key,
                completion,
                () -> desk.complete(key, completion.answers(), caller, commands.mark()));
    }

    @PostMapping("/api/tasks/bulk")
    @PreAuthorize(Access.STAFF)
    ResponseEntity<BulkDesk.Outcomes> bulk(
            @Valid @RequestBody Bulk wish, @AuthenticationPrincipal Caller caller, Locale locale) {
        return commands.outside(
                Act.making("task.bulk"),
                wish,
                BulkDesk.Outcomes.class,
                () -> Reply.ok(bulk.carryOut(wish, caller, locale)));
    }

    private ResponseEntity<TaskState> command(String action, long key, Object question, Supplier<TaskState> effect) {
        return commands.outside(
                new Act(action, String.valueOf(key)), question, TaskState.class, () -> Reply.ok(effect.get()));
    }
}
