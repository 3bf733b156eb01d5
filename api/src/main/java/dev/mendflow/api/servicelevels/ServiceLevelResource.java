package dev.mendflow.api.servicelevels;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.ledger.ClockState;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicelevel.ClockPage;
import dev.mendflow.servicelevel.ClockQuery;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.ServiceLevels;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the clocks of all cases. */
@RestController
class ServiceLevelResource {

    private final ServiceLevels levels;
    private final ServiceCases cases;

    ServiceLevelResource(ServiceLevels levels, ServiceCases cases) {
        this.levels = levels;
        this.cases = cases;
    }

    @GetMapping("/api/service-levels")
    @PreAuthorize(Access.DESK)
    @Operation(
            summary = "Clocks of cases, what falls due first in front, those that stand at the end",
            description = "Without a state, those that are open.")
    Lines list(
            @RequestParam(required = false) @Nullable ClockState state,
            @RequestParam(required = false) @Nullable Metric metric,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        ClockPage page = page(new ClockQuery(state, metric, cursor, limit));
        Map<CaseId, CaseSummary> known = cases.summaries(
                page.clocks().stream().map(PromisedClock::caseId).distinct().toList());
        List<Line> lines = new ArrayList<>();
        for (PromisedClock clock : page.clocks()) {
            CaseSummary about = known.get(clock.caseId());
            if (about != null) {
                lines.add(Line.of(clock, about));
            }
        }
        return new Lines(lines, page.next());
    }

    private ClockPage page(ClockQuery query) {
        try {
            return levels.search(query);
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("cursor");
        }
    }

    /**
     * A clock with its case.
     *
     * @param number of the case
     */
    record Line(String number, String severity, String phase, ClockView clock) {

        static Line of(PromisedClock clock, CaseSummary about) {
            return new Line(
                    about.number().value(),
                    about.severity().name(),
                    about.phase().name(),
                    ClockView.of(clock));
        }
    }

    /**
     * One page.
     *
     * @param next the cursor of the next page, null on the last
     */
    record Lines(List<Line> items, @Nullable String next) {}
}
