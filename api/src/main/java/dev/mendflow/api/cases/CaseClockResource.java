package dev.mendflow.api.cases;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.servicelevels.ClockView;
import dev.mendflow.api.servicelevels.EntryView;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.ServiceLevels;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explains a clock of a case. */
@RestController
class CaseClockResource {

    private final ServiceLevels levels;
    private final CaseScope scope;

    CaseClockResource(ServiceLevels levels, CaseScope scope) {
        this.levels = levels;
        this.scope = scope;
    }

    @GetMapping("/api/cases/{number}/clocks/{metric}")
    @PreAuthorize(Access.STAFF)
    @Operation(
            summary = "A clock of a case with its ledger",
            description =
                    "All that happened to it, in the order in which it was learned; how it stands follows from that.")
    Explained explain(
            @PathVariable String number, @PathVariable Metric metric, @AuthenticationPrincipal Caller caller) {
        return levels.clocksOf(scope.visible(number, caller).id()).stream()
                .filter(clock -> clock.metric() == metric)
                .findFirst()
                .map(Explained::of)
                .orElseThrow(Refusal::notFound);
    }

    /** A clock and why it stands as it does. */
    record Explained(ClockView clock, List<EntryView> ledger) {

        static Explained of(PromisedClock clock) {
            return new Explained(
                    ClockView.of(clock),
                    clock.ledger().entries().stream().map(EntryView::of).toList());
        }
    }
}
