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
import org.springframework.web.util.UriComponentsBuilder;

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
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable ProcessInstanceState state,
            @RequestParam(required = false) @Nullable Boolean incident,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refresh,
            Locale locale,
            Model model) {
        var filter = new InstanceFilter(
                blankToNull(caseNumber), blankToNull(process), version, state, incident, blankToNull(element));
        Page<ProcessInstance> found = found(filter, cursor);
        List<ProcessLabel> labels = labels(locale);
        model.addAttribute("filter", filter);
        model.addAttribute("processes", labels);
        model.addAttribute("rows", lines(found.items(), labels));
        model.addAttribute("next", found.next() == null ? null : address(filter, found.next()));
        model.addAttribute("again", address(filter, cursor));
        model.addAttribute("states", ProcessInstanceState.values());
        return refresh == null ? "instances/instances" : "instances/instances :: list";
    }

    private Page<ProcessInstance> found(InstanceFilter filter, @Nullable String cursor) {
        String number = filter.caseNumber();
        try {
            return instances.search(filter.query(number == null ? null : numbers.keyOf(number), cursor));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unreadable("cursor");
        }
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

    private static String address(InstanceFilter filter, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/instances");
        filter.words().forEach(address::queryParam);
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.encode().toUriString();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A process in the choice of the filter. */
    record ProcessLabel(String id, String name) {}
}
