package dev.mendflow.api.visits;

import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows technicians what they are asked for and what they have to do. */
@RestController
class VisitResource {

    private final WorkDays days;
    private final VisitViews views;
    private final VisitScope scope;

    VisitResource(WorkDays days, VisitViews views, VisitScope scope) {
        this.days = days;
        this.views = views;
        this.scope = scope;
    }

    @GetMapping("/api/visits")
    @PreAuthorize(Access.FIELD)
    @Operation(
            summary = "The visits of a technician on some days",
            description = "Technicians ask for their own; others name whose. Days are those of the technician's time"
                    + " zone, today when no date is given.")
    Lines visits(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "1") @Min(1) @Max(31) int days,
            @RequestParam(required = false) @Nullable String technician,
            @AuthenticationPrincipal Caller caller) {
        return new Lines(this.days.visits(scope.technician(technician, caller), date, days));
    }

    @GetMapping("/api/visits/left-over")
    @PreAuthorize(Access.FIELD)
    @Operation(
            summary = "The visits of earlier days that nobody has finished",
            description = "Of the last 30 days, the oldest first.")
    Lines leftOver(
            @RequestParam(required = false) @Nullable String technician, @AuthenticationPrincipal Caller caller) {
        return new Lines(days.leftOver(scope.technician(technician, caller)));
    }

    @GetMapping("/api/visits/{visit}")
    @PreAuthorize(Access.FIELD)
    @Operation(summary = "A visit with all that its technician needs and wrote down there")
    VisitDetail visit(@PathVariable String visit, @AuthenticationPrincipal Caller caller, Locale locale) {
        return views.of(scope.visible(visit, caller), locale);
    }

    @GetMapping("/api/offers")
    @PreAuthorize(Access.FIELD)
    @Operation(
            summary = "The jobs that a technician was asked for and has not answered",
            description = "The answer is the completion of the offer's task.")
    Offers offers(@RequestParam(required = false) @Nullable String technician, @AuthenticationPrincipal Caller caller) {
        return new Offers(days.offers(scope.technician(technician, caller)));
    }

    /** Visits in the order of their appointments. */
    record Lines(List<VisitLine> items) {}

    /** Offers, the first to expire first. */
    record Offers(List<OfferLine> items) {}
}
