package dev.mendflow.api.pages.notices;

import dev.mendflow.api.notices.NoticeDesk;
import dev.mendflow.api.notices.NoticePage;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody is told, the newest first. */
@Controller
class NoticesPage {

    private static final int A_PAGE = 50;

    private final NoticeDesk desk;

    NoticesPage(NoticeDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/notices")
    @PreAuthorize(Access.ORGANISATION)
    String notices(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable Long before,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refresh,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        NoticePage found = desk.page(caller, unread, before, A_PAGE, locale);
        model.addAttribute("found", found);
        model.addAttribute("unreadOnly", unread);
        model.addAttribute("again", address(unread, before));
        model.addAttribute("next", found.next() == null ? null : address(unread, found.next()));
        return refresh == null ? "notices/notices" : "notices/notices :: list";
    }

    @PostMapping("/notices/read")
    @PreAuthorize(Access.ORGANISATION)
    String read(@RequestParam long upTo, @AuthenticationPrincipal Caller caller) {
        desk.markAllRead(upTo, caller);
        return "redirect:/notices";
    }

    /** The bell alone, for pages that stay open. */
    @GetMapping("/notices/bell")
    @PreAuthorize(Access.ORGANISATION)
    String bell() {
        return "layout/bell :: bell";
    }

    private static String address(boolean unread, @Nullable Long before) {
        return "/notices?unread=" + unread + (before == null ? "" : "&before=" + before);
    }
}
