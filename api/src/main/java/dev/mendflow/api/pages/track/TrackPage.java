package dev.mendflow.api.pages.track;

import dev.mendflow.api.cases.TrackDesk;
import dev.mendflow.api.cases.TrackView;
import dev.mendflow.api.pages.layout.Conversations;
import dev.mendflow.api.security.Access;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a case to whoever holds its link. */
@Controller
class TrackPage {

    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])[\\w-]{22}(?![\\w-])");

    private final TrackDesk desk;
    private final Conversations conversations;

    TrackPage(TrackDesk desk, Conversations conversations) {
        this.desk = desk;
        this.conversations = conversations;
    }

    @GetMapping("/track/{token}")
    @PreAuthorize(Access.ANYBODY)
    String track(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String done,
            Locale locale,
            Model model) {
        show(token, locale, model);
        model.addAttribute("done", done);
        return "track/track";
    }

    /** What changes by itself; the page asks for it again now and then. */
    @GetMapping("/track/{token}/progress")
    @PreAuthorize(Access.ANYBODY)
    String progress(@PathVariable String token, Locale locale, Model model) {
        show(token, locale, model);
        return "track/track :: progress";
    }

    /** The photos alone, after one more was added. */
    @GetMapping("/track/{token}/photos")
    @PreAuthorize(Access.ANYBODY)
    String photos(@PathVariable String token, Locale locale, Model model) {
        show(token, locale, model);
        return "track/track :: photos";
    }

    /** For those who have the link in a message, but not on a screen that can be tapped. */
    @GetMapping("/track")
    @PreAuthorize(Access.ANYBODY)
    String find(@RequestParam(required = false) @Nullable String link, Model model) {
        Matcher token = TOKEN.matcher(link == null ? "" : link);
        if (token.find()) {
            return "redirect:/track/" + token.group();
        }
        model.addAttribute("tried", link);
        return "track/find";
    }

    private void show(String token, Locale locale, Model model) {
        TrackView found = desk.view(token);
        model.addAttribute("token", token);
        model.addAttribute("view", found);
        model.addAttribute("now", TrackedCase.of(found));
        model.addAttribute("messages", conversations.forCustomer(found, locale));
    }
}
