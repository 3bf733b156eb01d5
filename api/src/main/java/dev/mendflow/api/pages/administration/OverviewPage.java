package dev.mendflow.api.pages.administration;

import dev.mendflow.api.security.Access;
import dev.mendflow.api.technicians.TechnicianDesk;
import dev.mendflow.api.technicians.TechnicianQuery;
import dev.mendflow.calendar.Calendars;
import dev.mendflow.servicelevel.Rollouts;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** How the program is, and what somebody should look after. */
@Controller
class OverviewPage {

    private final Map<String, HealthIndicator> indicators;
    private final TechnicianDesk technicians;
    private final Calendars calendars;
    private final Rollouts rollouts;

    OverviewPage(
            Map<String, HealthIndicator> indicators,
            TechnicianDesk technicians,
            Calendars calendars,
            Rollouts rollouts) {
        this.indicators = indicators;
        this.technicians = technicians;
        this.calendars = calendars;
        this.rollouts = rollouts;
    }

    @GetMapping("/admin")
    @PreAuthorize(Access.LEAD)
    String overview(@RequestHeader(name = "HX-Request", required = false) @Nullable String refresh, Model model) {
        model.addAttribute(
                "lights",
                Stream.of(
                                Light.ofEngine(health("engineHealthIndicator")),
                                Light.ofRows(health("exporterLag")),
                                Light.ofOutbox(health("outboxHealthIndicator")),
                                Light.ofMail(health("deliveryHealthIndicator")))
                        .toList());
        model.addAttribute("training", technicians.search(new TechnicianQuery(null, null, null, true, true)));
        model.addAttribute("forgotten", forgotten());
        model.addAttribute(
                "running",
                rollouts.newest(5).stream()
                        .filter(rollout -> rollout.endedAt() == null)
                        .toList());
        return refresh == null ? "administration/overview" : "administration/overview :: now";
    }

    /** Years that have begun without a holiday, by calendar. */
    private Map<String, Integer> forgotten() {
        Map<String, Integer> years = new TreeMap<>();
        calendars.all().forEach(saved -> calendars
                .forgottenYear(saved.calendar())
                .ifPresent(year -> years.put(saved.calendar().id().value(), year)));
        return years;
    }

    private Health health(String name) {
        HealthIndicator indicator = indicators.get(name);
        Health health = indicator == null ? null : indicator.health();
        return health == null ? Health.unknown().build() : health;
    }
}
