package dev.mendflow.api.pages.track;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.cases.CaseViews;
import dev.mendflow.api.pages.layout.Conversations;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.TrackingToken;
import java.util.Locale;
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

    private final ServiceCases cases;
    private final Conversations conversations;
    private final CaseViews views;

    TrackPage(ServiceCases cases, CaseViews views, Conversations conversations) {
        this.cases = cases;
        this.conversations = conversations;
        this.views = views;
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
        ServiceCase found = find(token);
        return "redirect:/track/" + found.trackingToken().value() + "#feedback-title";
    }

    private TrackView view(String token, Locale locale) {
        ServiceCase found = find(token);
        CaseView view = views.of(found);
        boolean mayCancel = found.isOpen() && found.phase() != Phase.FEEDBACK && found.cancelRequestedAt() == null;
        return TrackView.of(view, mayCancel, conversations.forCustomer(view, locale));
    }

    private ServiceCase find(String token) {
        return cases.find(new TrackingToken(token)).orElseThrow(Refusal::notFound);
    }
}
