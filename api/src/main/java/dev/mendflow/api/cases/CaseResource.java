package dev.mendflow.api.cases;

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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports and reads cases. */
@RestController
class CaseResource {

    private final ReportDesk desk;
    private final ServiceCases cases;
    private final CaseViews views;
    private final CaseScope scope;
    private final CaseCopies copies;

    CaseResource(ReportDesk desk, ServiceCases cases, CaseViews views, CaseScope scope, CaseCopies copies) {
        this.desk = desk;
        this.cases = cases;
        this.views = views;
        this.scope = scope;
        this.copies = copies;
    }

    @PostMapping("/api/cases")
    @PreAuthorize(Access.ANYBODY)
    ResponseEntity<Reported> report(
            @Valid @RequestBody ReportForm form,
            @AuthenticationPrincipal @Nullable Caller caller,
            HttpServletRequest request) {
        return desk.receive(form, caller, request);
    }

    @GetMapping("/api/cases")
    @PreAuthorize(Access.CASES)
    Lines search(
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String serial,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean atRisk,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @AuthenticationPrincipal Caller caller) {
        var query = new CaseQuery(
                phase, status, severity, tier, customer, serial, q, atRisk, scope.of(caller), cursor, limit);
        try {
            CasePage page = cases.search(query);
            return new Lines(page.cases().stream().map(copies::line).toList(), page.nextCursor());
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("cursor");
        }
    }

    @GetMapping("/api/cases/{number}")
    @PreAuthorize(Access.CASES)
    CaseView detail(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return views.of(scope.visible(number, caller), CaseReader.of(caller));
    }

    /**
     * One page.
     *
     * @param next the cursor of the next page, null on the last
     */
    record Lines(List<CaseLine> items, @Nullable String next) {}
}
