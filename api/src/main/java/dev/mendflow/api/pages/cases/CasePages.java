package dev.mendflow.api.pages.cases;

import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.cases.CaseViews;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.WaitOwner;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case with all that is known of it, and what the reader may do to it. */
@Controller
class CasePages {

    private final CaseScope scope;
    private final CasePageViews pages;
    private final CaseViews views;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;

    CasePages(
            CaseScope scope,
            CasePageViews pages,
            CaseViews views,
            ProcessInstances instances,
            ProcessDefinitions definitions) {
        this.scope = scope;
        this.pages = pages;
        this.views = views;
        this.instances = instances;
        this.definitions = definitions;
    }

    @GetMapping("/cases/{number}")
    @PreAuthorize(Access.STAFF)
    String page(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        ServiceCase found = scope.visible(number, caller);
        CasePageView view = pages.of(found, caller, locale);
        model.addAttribute("view", view);
        model.addAttribute("about", view.about());
        model.addAttribute("may", Abilities.of(found, caller));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("waitOwners", WaitOwner.values());
        model.addAttribute("done", done);
        return "cases/case";
    }

    /** The diagram of the version that the case runs on. */
    @GetMapping("/cases/{number}/diagram")
    @PreAuthorize(Access.STAFF)
    ResponseEntity<String> diagram(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        CaseView about = views.of(scope.visible(number, caller));
        return Optional.ofNullable(about.processInstanceKey())
                .map(Long::valueOf)
                .flatMap(instances::find)
                .flatMap(instance -> definitions.xml(instance.processDefinitionKey()))
                .map(xml -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(xml))
                .orElseThrow(Refusal::notFound);
    }
}
