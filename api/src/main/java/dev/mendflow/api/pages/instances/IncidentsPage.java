package dev.mendflow.api.pages.instances;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.oversight.Incident;
import dev.mendflow.engine.oversight.IncidentGroup;
import dev.mendflow.engine.oversight.IncidentQuery;
import dev.mendflow.engine.oversight.Incidents;
import dev.mendflow.engine.oversight.ProcessDefinition;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.reading.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is stuck, by what went wrong, and the second try for all of a kind. */
@Controller
class IncidentsPage {

    private final Incidents incidents;
    private final ProcessDefinitions definitions;
    private final KnownCases numbers;
    private final Names names;
    private final Sentences sentences;

    IncidentsPage(
            Incidents incidents, ProcessDefinitions definitions, KnownCases numbers, Names names, Sentences sentences) {
        this.incidents = incidents;
        this.definitions = definitions;
        this.numbers = numbers;
        this.names = names;
        this.sentences = sentences;
    }

    @GetMapping("/incidents")
    @PreAuthorize(Access.OVERSIGHT)
    String incidents(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        List<Kind> kinds =
                incidents.groups().stream().map(one -> kind(one, locale)).toList();
        model.addAttribute("kinds", kinds);
        model.addAttribute("done", done);
        model.addAttribute("leads", caller.isAny(Role.MANAGER, Role.ADMIN));
        Optional<Kind> chosen =
                kinds.stream().filter(kind -> kind.group().equals(group)).findFirst();
        model.addAttribute("chosen", chosen.orElse(null));
        if (chosen.isPresent()) {
            Page<Incident> page = page(chosen.get().group(), cursor);
            model.addAttribute("rows", lines(page.items()));
            model.addAttribute("next", page.next());
        }
        return "instances/incidents";
    }

    private Page<Incident> page(String group, @Nullable String cursor) {
        try {
            return incidents.search(new IncidentQuery(true, null, null, null, group, cursor, 50));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unreadable("cursor");
        }
    }

    private Kind kind(IncidentGroup group, Locale locale) {
        Optional<ProcessDefinition> definition = definitions.find(group.processDefinitionKey());
        return new Kind(
                group.errorGroup(),
                definition.map(one -> Names.of(one, locale)).orElse(group.bpmnProcessId()),
                names.of(group.processDefinitionKey(), group.elementId(), locale),
                sentences.errorType(group.errorType(), locale),
                group.errorMessage(),
                group.incidents(),
                group.oldestAt(),
                group.newestAt());
    }

    private List<Line> lines(List<Incident> page) {
        Map<String, String> known = numbers.of(page.stream()
                .flatMap(incident -> Optional.ofNullable(incident.businessKey()).stream())
                .collect(Collectors.toSet()));
        return page.stream()
                .map(incident -> new Line(
                        incident.key(),
                        incident.processInstanceKey(),
                        incident.businessKey() == null ? null : known.get(incident.businessKey()),
                        incident.errorMessage(),
                        incident.createdAt()))
                .toList();
    }

    /** Open incidents that differ in numbers only. */
    record Kind(
            String group,
            String process,
            String element,
            String type,
            String message,
            long incidents,
            Instant oldestAt,
            Instant newestAt) {}

    /** One incident of the kind that was chosen. */
    record Line(long key, long instance, @Nullable String caseNumber, String message, Instant createdAt) {}
}
