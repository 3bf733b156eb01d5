package dev.mendflow.api.pages.track;

import dev.mendflow.api.pages.layout.Conversations;
import dev.mendflow.api.pages.layout.Promises;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.TrackingToken;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a case to whoever holds its link. */
@Controller
class TrackPage {

    private final ServiceCases cases;
    private final Conversations conversations;
    private final Promises promises;

    TrackPage(ServiceCases cases, Conversations conversations, Promises promises) {
        this.cases = cases;
        this.conversations = conversations;
        this.promises = promises;
    }

    @GetMapping("/track/{token}")
    @PreAuthorize(Access.ANYBODY)
    String track(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String done,
            Locale locale,
            Model model) {
        model.addAttribute("token", token);
        model.addAttribute("view", view(token, locale));
        model.addAttribute("done", done);
        return "track/track";
    }

    /** Only where the case stands; the page asks for it again now and then. */
    @GetMapping("/track/{token}/progress")
    @PreAuthorize(Access.ANYBODY)
    String progress(@PathVariable String token, Locale locale, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("view", view(token, locale));
        return "track/track :: progress";
    }

    /** The survey's link leads to the same page. */
    @GetMapping("/survey/{token}")
    @PreAuthorize(Access.ANYBODY)
    String survey(@PathVariable String token) {
        ServiceCase found = cases.find(new TrackingToken(token)).orElseThrow(Refusal::notFound);
        return "redirect:/track/" + found.trackingToken().value() + "#feedback-title";
    }

    private TrackView view(String token, Locale locale) {
        ServiceCase found = cases.find(new TrackingToken(token)).orElseThrow(Refusal::notFound);
        return TrackView.of(
                Objects.requireNonNull(cases.summaries(List.of(found.id())).get(found.id())),
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/track/{token}")
                        .buildAndExpand(token)
                        .toUriString(),
                found.phase() == Phase.FEEDBACK,
                found.isOpen() && found.phase() != Phase.FEEDBACK && found.cancelRequestedAt() == null,
                promises.of(found.id()),
                conversations.forCustomer(found.id(), locale));
    }
}
