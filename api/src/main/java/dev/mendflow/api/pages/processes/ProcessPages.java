package dev.mendflow.api.pages.processes;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.api.pages.layout.Spans;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.oversight.ElementStatistics;
import dev.mendflow.engine.oversight.InstanceCounts;
import dev.mendflow.engine.oversight.ProcessDefinition;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What is deployed, and what is happening in each step of it. */
@Controller
class ProcessPages {

    private final ProcessDefinitions definitions;
    private final Spans spans;

    ProcessPages(ProcessDefinitions definitions, Spans spans) {
        this.definitions = definitions;
        this.spans = spans;
    }

    @GetMapping("/processes")
    @PreAuthorize(Access.OVERSIGHT)
    String processes(@AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        model.addAttribute("designs", caller.isAny(Role.DESIGNER, Role.ADMIN));
        model.addAttribute(
                "rows",
                definitions.list().stream()
                        .map(summary -> ProcessLine.of(summary, locale))
                        .toList());
        return "processes/processes";
    }

    @GetMapping("/processes/{id}")
    @PreAuthorize(Access.OVERSIGHT)
    String process(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            Model model) {
        model.addAttribute("view", view(version(id, version), locale));
        return "processes/process";
    }

    /** The diagram as it was deployed. */
    @GetMapping("/processes/{id}/diagram")
    @PreAuthorize(Access.OVERSIGHT)
    ResponseEntity<String> diagram(@PathVariable String id, @RequestParam int version) {
        return definitions
                .xml(version(id, version).key())
                .map(xml -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(xml))
                .orElseThrow(Refusal::notFound);
    }

    private ProcessDefinition version(String id, @Nullable Integer version) {
        return definitions.versions(id).stream()
                .filter(candidate -> version == null || candidate.version() == version)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private ProcessView view(ProcessDefinition definition, Locale locale) {
        List<ElementStatistics> statistics = definitions.statistics(definition.key());
        Optional<ElementStatistics> whole = statistics.stream()
                .filter(one -> one.elementId().equals(definition.bpmnProcessId()))
                .findFirst();
        InstanceCounts counts = definition.instances();
        return new ProcessView(
                definition.bpmnProcessId(),
                Names.of(definition, locale),
                definition.version(),
                definition.versionTag(),
                definitions.versions(definition.bpmnProcessId()).stream()
                        .map(one -> new ProcessView.VersionLine(
                                one.version(), one.instances().active()))
                        .toList(),
                definition.deployedAt(),
                UriComponentsBuilder.fromPath("/processes/{id}/diagram")
                        .queryParam("version", definition.version())
                        .buildAndExpand(definition.bpmnProcessId())
                        .toUriString(),
                HeatMap.of(statistics, span -> spans.of(span, locale)).json(),
                counts.active(),
                counts.withIncident(),
                counts.completed(),
                counts.canceled(),
                spans.of(whole.map(ElementStatistics::p50).orElse(null), locale),
                spans.of(whole.map(ElementStatistics::p95).orElse(null), locale),
                lines(definition, statistics, locale));
    }

    private List<ElementLine> lines(ProcessDefinition definition, List<ElementStatistics> statistics, Locale locale) {
        Map<String, ElementStatistics> byElement =
                statistics.stream().collect(Collectors.toMap(ElementStatistics::elementId, Function.identity()));
        return definitions.elements(definition.key()).stream()
                .flatMap(element -> Optional.ofNullable(byElement.get(element.id())).stream()
                        .map(figures -> line(element, figures, locale)))
                .toList();
    }

    private ElementLine line(ProcessElement element, ElementStatistics figures, Locale locale) {
        return new ElementLine(
                element.id(),
                Names.of(element, locale),
                figures.active(),
                figures.incidents(),
                figures.completed(),
                spans.of(figures.p50(), locale),
                spans.of(figures.p95(), locale));
    }
}
