package dev.mendflow.api.pages.jobs;

import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.visits.OfferLine;
import dev.mendflow.api.visits.Places;
import dev.mendflow.api.visits.VisitLine;
import dev.mendflow.api.visits.VisitScope;
import dev.mendflow.api.visits.WorkDays;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What a technician is asked for, and the visits of the week from today. Who sends others looks at anybody's. */
@Controller
class JobsPage {

    private static final int DAYS = 7;

    private final WorkDays days;
    private final VisitScope scope;
    private final Technicians technicians;

    JobsPage(WorkDays days, VisitScope scope, Technicians technicians) {
        this.days = days;
        this.scope = scope;
        this.technicians = technicians;
    }

    @GetMapping("/jobs")
    @PreAuthorize(Access.FIELD)
    String jobs(
            @RequestParam(required = false) @Nullable String technician,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refresh,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        if (technician == null && caller.technician() == null && !caller.isTechnicianOnly()) {
            return "redirect:/dispatch";
        }
        String whose = scope.technician(technician, caller);
        List<OfferLine> offers = days.offers(whose);
        List<VisitLine> visits = days.visits(whose, null, DAYS);
        List<VisitLine> leftOver = days.leftOver(whose);
        model.addAttribute("offers", offers);
        model.addAttribute("leftOver", leftOver);
        model.addAttribute("days", JobDay.from(days.today(whose), DAYS, visits, days.zone(whose)));
        model.addAttribute("empty", offers.isEmpty() && visits.isEmpty() && leftOver.isEmpty());
        model.addAttribute("places", places(locale));
        model.addAttribute(
                "foreign",
                whose.equals(caller.taskName())
                        ? null
                        : technicians.find(whose).map(Technician::name).orElse(whose));
        model.addAttribute("again", address(technician));
        model.addAttribute("done", done);
        return refresh == null ? "jobs/jobs" : "jobs/jobs :: jobs";
    }

    private Map<String, String> places(Locale locale) {
        return technicians.areas().stream()
                .collect(Collectors.toMap(ServiceArea::code, area -> Places.name(area, locale)));
    }

    private static String address(@Nullable String technician) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/jobs");
        if (technician != null) {
            address.queryParam("technician", technician);
        }
        return address.encode().toUriString();
    }
}
