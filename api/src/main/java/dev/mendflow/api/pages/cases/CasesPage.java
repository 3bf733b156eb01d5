package dev.mendflow.api.pages.cases;

import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.servicecase.CasePage;
import dev.mendflow.servicecase.CaseQuery;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The search for cases, newest first. */
@Controller
class CasesPage {

    private static final int LINES = 50;

    private final ServiceCases cases;
    private final CaseScope scope;

    CasesPage(ServiceCases cases, CaseScope scope) {
        this.cases = cases;
        this.scope = scope;
    }

    @GetMapping("/cases")
    @PreAuthorize(Access.STAFF)
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable Boolean atRisk,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refresh,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        var filter = new Filter(q == null || q.isBlank() ? null : q.strip(), phase, severity, atRisk);
        CasePage found = found(filter, cursor, caller);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", found.cases());
        model.addAttribute("next", found.nextCursor() == null ? null : filter.address(found.nextCursor()));
        model.addAttribute("again", filter.address(cursor));
        model.addAttribute("phases", Phase.values());
        model.addAttribute("severities", Severity.values());
        return refresh == null ? "cases/cases" : "cases/cases :: list";
    }

    private CasePage found(Filter filter, @Nullable String cursor, Caller caller) {
        try {
            return cases.search(new CaseQuery(
                    filter.phase(),
                    null,
                    filter.severity(),
                    null,
                    null,
                    filter.q(),
                    filter.atRisk(),
                    scope.of(caller),
                    cursor,
                    LINES));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unreadable("cursor");
        }
    }

    /** What the reader wants to see; null means any. */
    record Filter(
            @Nullable String q,
            @Nullable Phase phase,
            @Nullable Severity severity,
            @Nullable Boolean atRisk) {

        String address(@Nullable String cursor) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
            add(address, "q", q);
            add(address, "phase", phase);
            add(address, "severity", severity);
            add(address, "atRisk", atRisk);
            add(address, "cursor", cursor);
            return address.encode().toUriString();
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable Object word) {
            if (word != null) {
                address.queryParam(name, word);
            }
        }
    }
}
