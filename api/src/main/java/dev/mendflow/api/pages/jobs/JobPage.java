package dev.mendflow.api.pages.jobs;

import dev.mendflow.api.cases.CaseReader;
import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.cases.CaseViews;
import dev.mendflow.api.cases.Signatures;
import dev.mendflow.api.pages.layout.PromiseLine;
import dev.mendflow.api.pages.layout.PromiseLines;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.visits.VisitDetail;
import dev.mendflow.api.visits.VisitScope;
import dev.mendflow.api.visits.VisitViews;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.visit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One visit: where, what, and all that is written down there. Its commands are those of the JSON API. */
@Controller
class JobPage {

    /** What a technician has a part in keeping. */
    private static final Set<String> OF_THE_FIELD = Set.of("ARRIVAL", "RESOLUTION");

    private final VisitScope scope;
    private final VisitViews views;
    private final ServiceCases cases;
    private final CaseViews caseViews;
    private final PromiseLines promises;

    JobPage(VisitScope scope, VisitViews views, ServiceCases cases, CaseViews caseViews, PromiseLines promises) {
        this.promises = promises;
        this.scope = scope;
        this.views = views;
        this.cases = cases;
        this.caseViews = caseViews;
    }

    @GetMapping("/jobs/{visit}")
    @PreAuthorize(Access.FIELD)
    String job(@PathVariable String visit, @AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        Visit found = scope.visible(visit, caller);
        VisitDetail job = show(found, locale, model);
        model.addAttribute("again", false);
        model.addAttribute("way", Way.to(job.place(), locale));
        CaseView about = caseViews.of(cases.get(found.caseId()), CaseReader.FIELD);
        model.addAttribute("promises", promises(about, locale));
        model.addAttribute("photos", photos(about));
        model.addAttribute(
                "home",
                found.technician().equals(caller.taskName()) ? "/jobs" : "/jobs?technician=" + found.technician());
        return "jobs/job";
    }

    /** What may have changed while the page is open. */
    @GetMapping("/jobs/{visit}/now")
    @PreAuthorize(Access.FIELD)
    String now(@PathVariable String visit, @AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        show(scope.visible(visit, caller), locale, model);
        model.addAttribute("again", true);
        return "jobs/job :: now";
    }

    private VisitDetail show(Visit found, Locale locale, Model model) {
        VisitDetail job = views.of(found, locale);
        model.addAttribute("job", job);
        model.addAttribute("visit", job.visit());
        model.addAttribute(
                "unchecked",
                job.checks().stream().filter(check -> !check.done()).count());
        return job;
    }

    private List<PromiseLine> promises(CaseView about, Locale locale) {
        return promises.of(about, locale).stream()
                .filter(promise -> OF_THE_FIELD.contains(promise.metric()))
                .toList();
    }

    /** What was photographed and attached; the signature has a place of its own. */
    private static List<CaseView.AttachmentView> photos(CaseView about) {
        return about.attachments().stream()
                .filter(file -> !file.fileName().equals(Signatures.FILE))
                .toList();
    }
}
