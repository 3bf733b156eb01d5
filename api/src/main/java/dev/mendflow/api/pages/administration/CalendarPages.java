package dev.mendflow.api.pages.administration;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.calendar.CalendarVersion;
import dev.mendflow.calendar.Calendars;
import dev.mendflow.servicelevel.Rollouts;
import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarDraft.ExceptionDraft;
import dev.mendflow.worktime.CalendarId;
import dev.mendflow.worktime.WorkingCalendar;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** When people work: each calendar over a year, and what a change of it would do. */
@Controller
class CalendarPages {

    private static final int SHOWN = 10;

    private final Calendars calendars;
    private final Rollouts rollouts;
    private final JsonMapper json;
    private final Clock clock;

    CalendarPages(Calendars calendars, Rollouts rollouts, JsonMapper json, Clock clock) {
        this.calendars = calendars;
        this.rollouts = rollouts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/admin/calendars")
    @PreAuthorize(Access.LEAD)
    String all(Model model) {
        List<CalendarVersion> all = calendars.all();
        Map<String, Integer> forgotten = new TreeMap<>();
        all.forEach(saved -> calendars
                .forgottenYear(saved.calendar())
                .ifPresent(year -> forgotten.put(saved.calendar().id().value(), year)));
        model.addAttribute("calendars", all);
        model.addAttribute("forgotten", forgotten);
        model.addAttribute("rollouts", rollouts.newest(SHOWN));
        return "administration/calendars";
    }

    /** A calendar that does not exist yet gets an empty form. */
    @GetMapping("/admin/calendars/{id}")
    @PreAuthorize(Access.LEAD)
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID rollout,
            Locale locale,
            Model model) {
        if (!CalendarId.fits(id)) {
            throw Refusal.notFound();
        }
        CalendarVersion saved = calendars.current(new CalendarId(id)).orElse(null);
        WorkingCalendar calendar = saved == null ? empty(id) : saved.calendar();
        LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        int shown = year == null || year < 1970 || year > 2199 ? today.getYear() : year;
        CalendarDraft draft = calendar.draft();
        model.addAttribute("id", id);
        model.addAttribute("saved", saved);
        model.addAttribute("calendar", calendar);
        model.addAttribute("year", YearView.of(calendar, shown, today, locale));
        model.addAttribute("week", week(draft));
        model.addAttribute("exceptions", ofYear(draft, shown, true));
        model.addAttribute("others", json.writeValueAsString(ofYear(draft, shown, false)));
        model.addAttribute("zones", Zones.all());
        model.addAttribute(
                "rollout", rollout == null ? null : rollouts.find(rollout).orElse(null));
        return "administration/calendar";
    }

    /** How far what was changed has come; asked for again while it is under way. */
    @GetMapping("/admin/rollouts/{id}")
    @PreAuthorize(Access.LEAD)
    String rollout(@PathVariable UUID id, Model model) {
        model.addAttribute("rollout", rollouts.find(id).orElseThrow(Refusal::notFound));
        return "administration/rollouts :: progress";
    }

    private static WorkingCalendar empty(String id) {
        return new WorkingCalendar(new CalendarId(id), 0, ZoneId.of("Asia/Shanghai"), null, Map.of(), new TreeMap<>());
    }

    /** Each weekday with its hours as people write them. */
    private static Map<DayOfWeek, String> week(CalendarDraft draft) {
        return Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(
                        day -> day,
                        day -> String.join(", ", draft.week().getOrDefault(day.name(), List.of())),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static List<ExceptionDraft> ofYear(CalendarDraft draft, int year, boolean inside) {
        return draft.exceptions().stream()
                .filter(exception -> String.valueOf(exception.date()).startsWith(year + "-") == inside)
                .toList();
    }
}
