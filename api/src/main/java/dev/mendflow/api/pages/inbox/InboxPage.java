package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.servicecase.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of tasks, the most urgent first. */
@Controller
class InboxPage {

    private final TaskList tasks;

    InboxPage(TaskList tasks) {
        this.tasks = tasks;
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
        model.addAttribute("next", found.next() == null ? null : address(filter, found.next()));
        model.addAttribute("again", address(filter, cursor));
        if (refresh != null) {
            return "inbox/inbox :: tasks";
        }
        model.addAttribute("tabs", tasks.tabs(caller));
        model.addAttribute("kinds", tasks.kinds(caller, locale));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("done", done);
        return "inbox/inbox";
    }

    private dev.mendflow.engine.reading.Page<TaskLine> page(
            InboxFilter filter, @Nullable String cursor, Caller caller, Locale locale) {
        try {
            return tasks.page(filter, cursor, caller, locale);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unreadable("cursor");
        }
    }

    private static String address(InboxFilter filter, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/inbox").queryParam("view", filter.view());
        filter.words().forEach(address::queryParam);
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.encode().toUriString();
    }
}
