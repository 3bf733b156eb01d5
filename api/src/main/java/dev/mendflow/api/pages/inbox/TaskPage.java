package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.cases.CaseViews;
import dev.mendflow.api.pages.layout.Conversations;
import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.TaskAccess;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCases;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One task: its form, who has it, and the case it belongs to. Its commands are those of the JSON API. */
@Controller
class TaskPage {

    private final UserTasks tasks;
    private final ServiceCases cases;
    private final Conversations conversations;
    private final CaseViews views;
    private final CaseScope scope;
    private final Names names;

    TaskPage(
            UserTasks tasks,
            ServiceCases cases,
            CaseViews views,
            CaseScope scope,
            Conversations conversations,
            Names names) {
        this.tasks = tasks;
        this.cases = cases;
        this.conversations = conversations;
        this.views = views;
        this.scope = scope;
        this.names = names;
    }

    @GetMapping("/inbox/{key}")
    @PreAuthorize(Access.STAFF)
    String task(
            @PathVariable long key,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        UserTask task = open(key, caller);
        model.addAttribute("task", TaskView.of(task, names.of(task, locale), caller));
        model.addAttribute(
                "about",
                TaskList.caseOf(task)
                        .filter(id -> cases.isVisible(id, scope.of(caller)))
                        .map(id -> brief(id, locale))
                        .orElse(null));
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

    private UserTask open(long key, Caller caller) {
        return tasks.find(key).filter(task -> TaskAccess.maySee(task, caller)).orElseThrow(Refusal::notFound);
    }

    private CaseBrief brief(CaseId id, Locale locale) {
        CaseView view = views.of(cases.get(id));
        return CaseBrief.of(view, conversations.forStaff(view, locale));
    }
}
