package dev.mendflow.api.pages.administration;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.technicians.TechnicianDesk;
import dev.mendflow.api.technicians.TechnicianQuery;
import dev.mendflow.api.technicians.TechnicianView;
import dev.mendflow.asset.ProductLine;
import dev.mendflow.technician.CertificateLevel;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technicians;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What technicians can do, when they work, and when they are away. */
@Controller
class TechnicianPages {

    /** What the shipped decision tables ask for. */
    private static final List<String> KNOWN_SKILLS = List.of(
            "GENERAL",
            "REMOTE",
            "SOFTWARE",
            "MECHANICAL",
            "ELECTRICAL",
            "CHARGING",
            "THERMAL",
            "BATTERY",
            "HIGH_VOLTAGE");

    private final TechnicianDesk desk;
    private final Technicians technicians;
    private final Clock clock;

    TechnicianPages(TechnicianDesk desk, Technicians technicians, Clock clock) {
        this.desk = desk;
        this.technicians = technicians;
        this.clock = clock;
    }

    @GetMapping("/admin/technicians")
    @PreAuthorize(Access.LEAD)
    String all(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable Boolean training,
            Model model) {
        var filter = new TechnicianQuery(some(q), some(region), some(skill), training, null);
        List<TechnicianView> found = desk.search(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", found);
        model.addAttribute("areas", areas());
        model.addAttribute("skills", skills(found));
        return "administration/technicians";
    }

    /** Somebody new gets an empty form. */
    @GetMapping("/admin/technicians/{code}")
    @PreAuthorize(Access.LEAD)
    String one(@PathVariable String code, Model model) {
        if (!code.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            throw Refusal.notFound();
        }
        TechnicianView technician =
                technicians.find(code).isPresent() ? desk.show(code) : somebodyNew(code, technicians.areas());
        model.addAttribute("technician", technician);
        model.addAttribute("areas", areas());
        model.addAttribute("skills", skills(List.of(technician)));
        model.addAttribute("lines", ProductLine.values());
        model.addAttribute("levels", CertificateLevel.values());
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("zones", Zones.all());
        model.addAttribute("now", clock.instant());
        return "administration/technician";
    }

    private static TechnicianView somebodyNew(String code, List<ServiceArea> areas) {
        String region = areas.isEmpty() ? "" : areas.getFirst().code();
        double latitude = areas.isEmpty() ? 0 : areas.getFirst().centre().latitude();
        double longitude = areas.isEmpty() ? 0 : areas.getFirst().centre().longitude();
        return new TechnicianView(
                code, "", region, latitude, longitude, true, List.of(), List.of(), List.of(), List.of(), null, null,
                List.of(), 0);
    }

    /** Names of the service areas in the reader's language, by code. */
    private Map<String, String> areas() {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        Map<String, String> names = new TreeMap<>();
        technicians.areas().forEach(area -> names.put(area.code(), chinese ? area.nameZh() : area.nameEn()));
        return names;
    }

    private static Collection<String> skills(List<TechnicianView> found) {
        return Stream.concat(
                        KNOWN_SKILLS.stream(),
                        new TreeSet<>(found.stream()
                                        .flatMap(one -> one.skills().stream())
                                        .map(skill -> skill.substring(skill.indexOf('/') + 1))
                                        .toList())
                                .stream())
                .distinct()
                .toList();
    }

    private static @Nullable String some(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
