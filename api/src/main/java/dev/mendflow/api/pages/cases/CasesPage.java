package dev.mendflow.api.pages.cases;

import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.customer.Tier;
import dev.mendflow.servicecase.CasePage;
import dev.mendflow.servicecase.CaseQuery;
import dev.mendflow.servicecase.CaseStatus;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.Severity;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

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
            Filter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refresh,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        CasePage found = found(filter, cursor, caller);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", found.cases());
        model.addAttribute("next", found.nextCursor() == null ? null : filter.address(found.nextCursor()));
        model.addAttribute("again", filter.address(cursor));
        model.addAttribute("first", cursor == null);
        if (refresh != null) {
            return "cases/cases :: list";
        }
        model.addAttribute("phases", Phase.values());
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("tiers", Tier.values());
        return "cases/cases";
    }

    private CasePage found(Filter filter, @Nullable String cursor, Caller caller) {
        try {
            return cases.search(new CaseQuery(
                    filter.phase(),
                    filter.status(),
                    filter.severity(),
                    filter.tier(),
                    filter.customer(),
                    filter.serial(),
                    filter.q(),
                    filter.atRisk(),
                    scope.of(caller),
                    cursor,
                    LINES));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unreadable("cursor");
        }
    }

    /**
     * What the reader wants to see; null means any.
     *
     * @param q how a number, a serial or a name begins
     * @param customer a customer's reference or id
     */
    record Filter(
            @Nullable String q,
            @Nullable Phase phase,
            @Nullable CaseStatus status,
            @Nullable Severity severity,
            @Nullable Tier tier,
            @Nullable String customer,
            @Nullable String serial,
            @Nullable Boolean atRisk) {

        Filter {
            q = text(q);
            customer = text(customer);
            serial = text(serial);
        }

        /** Whether something is asked for that is seldom asked for. */
        public boolean isRare() {
            return status != null || tier != null || customer != null || serial != null;
        }

        /** Whether everything is shown. */
        public boolean isEmpty() {
            return !isRare() && q == null && phase == null && severity == null && atRisk == null;
        }

        public String address(@Nullable String cursor) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
            add(address, "q", q);
            add(address, "phase", phase);
            add(address, "status", status);
            add(address, "severity", severity);
            add(address, "tier", tier);
            add(address, "customer", customer);
            add(address, "serial", serial);
            add(address, "atRisk", atRisk);
            add(address, "cursor", cursor);
            return address.build(true).toUriString();
        }

        private static @Nullable String text(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable Object word) {
            if (word != null) {
                address.queryParam(name, UriUtils.encode(word.toString(), StandardCharsets.UTF_8));
            }
        }
    }
}
