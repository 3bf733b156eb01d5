package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.TaskAccess;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One task: its form, who has it, and all that helps to decide. Its commands are those of the JSON API. */
@Controller
class TaskPage {

    private final UserTasks tasks;
    private final TaskSurroundings surroundings;
    private final ProcessDefinitions definitions;
    private final Names names;

    TaskPage(UserTasks tasks, TaskSurroundings surroundings, ProcessDefinitions definitions, Names names) {
        this.tasks = tasks;
        this.surroundings = surroundings;
        this.definitions = definitions;
        this.names = names;
    }

    @GetMapping("/inbox/{key}")
    @PreAuthorize(Access.STAFF)
    String task(
            @PathVariable long key,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refresh,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        UserTask task = open(key, caller);
        CaseBrief about = surroundings.brief(task, caller, locale);
        model.addAttribute("task", TaskView.of(task, names.of(task, locale), caller));
        model.addAttribute("due", surroundings.due(task, locale));
        model.addAttribute("about", about);
        model.addAttribute("marks", surroundings.marks(task));
        if (refresh != null) {
            return "inbox/surroundings :: fresh";
        }
        model.addAttribute("file", surroundings.file(task, caller));
        model.addAttribute("done", done);
        return "inbox/task";
    }

    /** Who has the task now; asked for again whenever something changed. */
    @GetMapping("/inbox/{key}/state")
    @PreAuthorize(Access.STAFF)
    String state(@PathVariable long key, @AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        UserTask task = open(key, caller);
        model.addAttribute("task", TaskView.of(task, names.of(task, locale), caller));
        return "inbox/task :: state";
    }

    /** The diagram of the version that the task runs on. */
    @GetMapping("/inbox/{key}/diagram")
    @PreAuthorize(Access.STAFF)
    ResponseEntity<String> diagram(@PathVariable long key, @AuthenticationPrincipal Caller caller) {
        return definitions
                .xml(open(key, caller).processDefinitionKey())
                .map(xml -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(xml))
                .orElseThrow(Refusal::notFound);
    }

    private UserTask open(long key, Caller caller) {
        return tasks.find(key).filter(task -> TaskAccess.maySee(task, caller)).orElseThrow(Refusal::notFound);
    }
}
