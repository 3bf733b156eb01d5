package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.Assignees;
import dev.mendflow.api.tasks.TaskKinds;
import dev.mendflow.api.views.InboxViews;
import dev.mendflow.customer.Tier;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.WaitOwner;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of tasks, the most urgent first. */
@Controller
class InboxPage {

    private final TaskList tasks;
    private final TaskKinds kinds;
    private final Assignees assignees;
    private final InboxViews views;

    InboxPage(TaskList tasks, TaskKinds kinds, Assignees assignees, InboxViews views) {
        this.tasks = tasks;
        this.kinds = kinds;
        this.assignees = assignees;
        this.views = views;
    }

    @GetMapping("/inbox")
    @PreAuthorize(Access.STAFF)
    String inbox(
            InboxFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refresh,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var found = page(filter, cursor, caller, locale);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", found.items());
        model.addAttribute("next", found.next() == null ? null : filter.address(found.next()));
        model.addAttribute("first", cursor == null ? null : filter.address(null));
        model.addAttribute("again", filter.address(cursor));
        model.addAttribute("tabs", tasks.tabs(filter, caller));
        if (refresh != null) {
            return "inbox/list :: fresh";
        }
        model.addAttribute("kinds", kinds.all(locale));
        model.addAttribute("severities", Severity.values());
        model.addAttribute(
                "phases", List.of(Phase.REPORTED, Phase.ASSESSING, Phase.DISPATCHING, Phase.REPAIRING, Phase.FEEDBACK));
        model.addAttribute("tiers", Tier.values());
        model.addAttribute("waitOwners", WaitOwner.values());
        model.addAttribute("assignees", assignees.of(caller));
        model.addAttribute(
                "views",
                views.offeredTo(caller).stream()
                        .map(view -> ViewChip.of(view, filter))
                        .toList());
        model.addAttribute("leads", caller.leads());
        model.addAttribute("done", done);
        return "inbox/inbox";
    }

    private Page<TaskLine> page(InboxFilter filter, @Nullable String cursor, Caller caller, Locale locale) {
        try {
            return tasks.page(filter, cursor, caller, locale);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unreadable("cursor");
        }
    }
}
