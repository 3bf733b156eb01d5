package dev.mendflow.api.pages.track;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseAlreadyClosed;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.TrackingToken;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the holder of a case's link may do: write, call the case off. Works without a script. */
@Controller
class TrackActions {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_REASON = 500;

    private final ServiceCases cases;
    private final MessageSource words;

    TrackActions(ServiceCases cases, MessageSource words) {
        this.cases = cases;
        this.words = words;
    }

    @PostMapping("/track/{token}/messages")
    @PreAuthorize(Access.ANYBODY)
    String write(@PathVariable String token, @RequestParam String text, RedirectAttributes after, Locale locale) {
        if (text.isBlank() || text.length() > LONGEST) {
            return failed(token, text.isBlank() ? "failed.empty" : "report.problem.long", after, locale);
        }
        return tried(token, "message", after, locale, found -> cases.customerWrites(found.id(), text, Actor.CUSTOMER));
    }

    @PostMapping("/track/{token}/cancel")
    @PreAuthorize(Access.ANYBODY)
    String cancel(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        String why = reason == null ? "" : reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
        return tried(token, "cancelled", after, locale, found -> cases.cancel(found.id(), why, Actor.CUSTOMER));
    }

    private String tried(
            String token, String done, RedirectAttributes after, Locale locale, Consumer<ServiceCase> act) {
        ServiceCase found = cases.find(new TrackingToken(token)).orElseThrow(Refusal::notFound);
        try {
            act.accept(found);
        } catch (CaseAlreadyClosed closed) {
            return failed(token, "failed.closed", after, locale);
        }
        after.addAttribute("done", done);
        return back(token, after);
    }

    private String failed(String token, String word, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("failed", words.getMessage(word, null, locale));
        return back(token, after);
    }

    private static String back(String token, RedirectAttributes after) {
        after.addAttribute("token", token);
        return "redirect:/track/{token}";
    }
}
