package dev.mendflow.api.pages.instances;

import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessInstanceState;
import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.engine.oversight.ProcessSummary;
import dev.mendflow.engine.reading.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The search for instances, newest first. */
@Controller
class InstancesPage {

    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final KnownCases numbers;

    InstancesPage(ProcessInstances instances, ProcessDefinitions definitions, KnownCases numbers) {
        this.instances = instances;
        this.definitions = definitions;
        this.numbers = numbers;
    }

    @GetMapping("/instances")
    @PreAuthorize(Access.OVERSIGHT)
    String search(
            InstanceFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refresh,
            Locale locale,
            Model model) {
        Page<ProcessInstance> found = found(filter, cursor);
        List<ProcessLabel> labels = labels(locale);
        model.addAttribute("filter", filter);
        model.addAttribute("processes", labels);
        model.addAttribute("elements", elements(filter, locale));
        model.addAttribute("rows", lines(found.items(), labels));
        model.addAttribute("next", found.next() == null ? null : filter.address("/instances", found.next()));
        model.addAttribute("again", filter.address("/instances", cursor));
        model.addAttribute("export", filter.export());
        model.addAttribute("states", ProcessInstanceState.values());
        return refresh == null ? "instances/instances" : "instances/instances :: list";
    }

    private Page<ProcessInstance> found(InstanceFilter filter, @Nullable String cursor) {
        String number = filter.number();
        try {
            return filter.unreadableVariable()
                    ? new Page<>(List.of(), null)
                    : instances.search(filter.query(number == null ? null : numbers.keyOf(number), cursor));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unreadable("cursor");
        }
    }

    /** The steps of the process that is asked for, in the order of its diagram. */
    private List<ProcessLabel> elements(InstanceFilter filter, Locale locale) {
        String process = filter.process();
        if (process == null || process.isBlank()) {
            return List.of();
        }
        return definitions.versions(process).stream()
                .filter(one -> filter.version() == null || one.version() == filter.version())
                .findFirst()
                .map(one -> definitions.elements(one.key()).stream()
                        .map(element -> new ProcessLabel(element.id(), Names.of(element, locale)))
                        .toList())
                .orElse(List.of());
    }

    private List<ProcessLabel> labels(Locale locale) {
        return definitions.list().stream()
                .map(ProcessSummary::latest)
                .map(latest -> new ProcessLabel(latest.bpmnProcessId(), Names.of(latest, locale)))
                .toList();
    }

    private List<InstanceLine> lines(List<ProcessInstance> found, List<ProcessLabel> labels) {
        Map<String, String> names = labels.stream().collect(Collectors.toMap(ProcessLabel::id, ProcessLabel::name));
        Map<String, String> known = numbers.of(found.stream()
                .flatMap(instance -> Optional.ofNullable(instance.businessKey()).stream())
                .toList());
        return found.stream()
                .map(instance -> new InstanceLine(
                        instance.key(),
                        names.getOrDefault(instance.bpmnProcessId(), instance.bpmnProcessId()),
                        instance.version(),
                        instance.businessKey() == null ? null : known.get(instance.businessKey()),
                        instance.state().name(),
                        instance.startedAt(),
                        instance.endedAt(),
                        instance.incidents()))
                .toList();
    }

    /** A process or a step in a choice of the filter. */
    record ProcessLabel(String id, String name) {}
}
