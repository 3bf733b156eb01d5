package dev.mendflow.api.pages.cases;

import dev.mendflow.api.cases.CaseInstances;
import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.WaitOwner;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.ServiceLevels;
import java.time.Clock;
import java.util.Locale;
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
    private final CaseInstances carriers;
    private final ProcessDefinitions definitions;
    private final ServiceLevels levels;
    private final LedgerLines ledgers;
    private final Clock clock;

    CasePages(
            CaseScope scope,
            CasePageViews pages,
            CaseInstances carriers,
            ProcessDefinitions definitions,
            ServiceLevels levels,
            LedgerLines ledgers,
            Clock clock) {
        this.scope = scope;
        this.pages = pages;
        this.carriers = carriers;
        this.definitions = definitions;
        this.levels = levels;
        this.ledgers = ledgers;
        this.clock = clock;
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
        model.addAttribute("may", Abilities.of(found, carriers.isStranded(found), caller));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("waitOwners", WaitOwner.values());
        model.addAttribute("now", clock.instant());
        model.addAttribute("done", done);
        return "cases/case";
    }

    /** Why a clock stands as it does; read when somebody unfolds it. */
    @GetMapping("/cases/{number}/clocks/{metric}")
    @PreAuthorize(Access.STAFF)
    String ledger(
            @PathVariable String number,
            @PathVariable Metric metric,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        ServiceCase found = scope.visible(number, caller);
        PromisedClock promise = levels.clocksOf(found.id()).stream()
                .filter(promised -> promised.metric() == metric)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        model.addAttribute("ledger", ledgers.of(promise.ledger().entries(), locale));
        model.addAttribute("metric", metric.name());
        model.addAttribute("may", Abilities.of(found, carriers.isStranded(found), caller));
        return "cases/ledger :: ledger";
    }

    /** The diagram of the version that the case runs on. */
    @GetMapping("/cases/{number}/diagram")
    @PreAuthorize(Access.STAFF)
    ResponseEntity<String> diagram(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return carriers.of(scope.visible(number, caller))
                .flatMap(instance -> definitions.xml(instance.processDefinitionKey()))
                .map(xml -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(xml))
                .orElseThrow(Refusal::notFound);
    }
}
