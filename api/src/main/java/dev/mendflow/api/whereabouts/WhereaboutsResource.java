package dev.mendflow.api.whereabouts;

import dev.mendflow.api.cases.CaseInstances;
import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.TaskAccess;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessInstances;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the diagram behind a case or a task, and what happens in it, to those who may see the case or the task. */
@RestController
class WhereaboutsResource {

    private final CaseScope scope;
    private final CaseInstances carriers;
    private final UserTasks tasks;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;

    WhereaboutsResource(
            CaseScope scope,
            CaseInstances carriers,
            UserTasks tasks,
            ProcessInstances instances,
            ProcessDefinitions definitions) {
        this.scope = scope;
        this.carriers = carriers;
        this.tasks = tasks;
        this.instances = instances;
        this.definitions = definitions;
    }

    @GetMapping("/api/cases/{number}/process")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "Where the process of a case stands", description = "404 until it runs.")
    Whereabouts ofCase(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return whereabouts(carrier(number, caller).key());
    }

    @GetMapping(path = "/api/cases/{number}/process/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "The diagram of the version that a case runs on", description = "404 until it runs.")
    ResponseEntity<String> diagramOfCase(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return diagram(carrier(number, caller).processDefinitionKey());
    }

    @GetMapping("/api/tasks/{key}/process")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "Where the process of a task stands")
    Whereabouts ofTask(@PathVariable long key, @AuthenticationPrincipal Caller caller) {
        return whereabouts(task(key, caller).processInstanceKey());
    }

    @GetMapping(path = "/api/tasks/{key}/process/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "The diagram of the version that a task runs on")
    ResponseEntity<String> diagramOfTask(@PathVariable long key, @AuthenticationPrincipal Caller caller) {
        return diagram(task(key, caller).processDefinitionKey());
    }

    private ProcessInstance carrier(String number, Caller caller) {
        return carriers.of(scope.visible(number, caller)).orElseThrow(Refusal::notFound);
    }

    private UserTask task(long key, Caller caller) {
        UserTask task = tasks.find(key).orElseThrow(Refusal::notFound);
        if (!TaskAccess.maySee(task, caller)) {
            throw Refusal.forbidden("not-your-task");
        }
        return task;
    }

    private Whereabouts whereabouts(long instance) {
        return instances.detail(instance).map(Whereabouts::of).orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<String> diagram(long definition) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(definitions.xml(definition).orElseThrow(Refusal::notFound));
    }
}
