package dev.mendflow.api.pages.administration;

import dev.mendflow.api.health.ProgramHealth;
import dev.mendflow.api.health.ProgramHealth.Part;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.setaside.DeadLetterDesk;
import dev.mendflow.api.setaside.RefusedMessageDesk;
import dev.mendflow.api.technicians.TechnicianDesk;
import dev.mendflow.api.technicians.TechnicianQuery;
import dev.mendflow.calendar.Calendars;
import dev.mendflow.servicelevel.Rollouts;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** How the program is, and what somebody should look after. */
@Controller
class OverviewPage {

    private static final int SET_ASIDE = 20;

    private final ProgramHealth health;
    private final TechnicianDesk technicians;
    private final Calendars calendars;
    private final Rollouts rollouts;
    private final DeadLetterDesk letters;
    private final RefusedMessageDesk messages;

    OverviewPage(
            ProgramHealth health,
            TechnicianDesk technicians,
            Calendars calendars,
            Rollouts rollouts,
            DeadLetterDesk letters,
            RefusedMessageDesk messages) {
        this.health = health;
        this.technicians = technicians;
        this.calendars = calendars;
        this.rollouts = rollouts;
        this.letters = letters;
        this.messages = messages;
    }

    @GetMapping("/admin")
    @PreAuthorize(Access.LEAD)
    String overview(@RequestHeader(name = "HX-Request", required = false) @Nullable String refresh, Model model) {
        model.addAttribute(
                "lights",
                Stream.of(
                                Light.ofEngine(health.of(Part.ENGINE)),
                                Light.ofRows(health.of(Part.ROWS)),
                                Light.ofOutbox(health.of(Part.OUTBOX)),
                                Light.ofMail(health.of(Part.MAIL)))
                        .toList());
        model.addAttribute("letters", letters.search(true, null, SET_ASIDE));
        model.addAttribute("refused", messages.search(true, null, SET_ASIDE));
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
}
