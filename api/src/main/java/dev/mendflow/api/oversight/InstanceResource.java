package dev.mendflow.api.oversight;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessInstances;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows process instances and stops them. */
@RestController
class InstanceResource {

    private final ProcessInstances instances;
    private final CaseNames names;
    private final Commands commands;
    private final JsonMapper json;

    InstanceResource(ProcessInstances instances, CaseNames names, Commands commands, JsonMapper json) {
        this.instances = instances;
        this.names = names;
        this.commands = commands;
        this.json = json;
    }

    /** Instances, newest first; {@code variable} is written {@code name=value}. */
    @GetMapping("/api/process-instances")
    @PreAuthorize(Access.OVERSIGHT)
    Instances search(
            @ParameterObject InstanceQuestion question,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        try {
            var page = instances.search(question.query(names).page(cursor, limit));
            return new Instances(lines(page.items()), page.next());
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("cursor");
        }
    }

    @GetMapping("/api/process-instances/{key}")
    @PreAuthorize(Access.OVERSIGHT)
    InstanceDetail detail(@PathVariable long key) {
        var detail = instances.detail(key).orElseThrow(Refusal::notFound);
        String businessKey = detail.instance().businessKey();
        Map<String, String> numbers = names.numbers(List.of(detail.instance()));
        return InstanceDetail.of(detail, businessKey == null ? null : numbers.get(businessKey), json);
    }

    @PostMapping("/api/process-instances/{key}/cancel")
    @PreAuthorize(Access.LEAD)
    ResponseEntity<Accepted> cancel(@PathVariable long key) {
        return commands.outside(new Act("instance.cancel", String.valueOf(key)), "", Accepted.class, () -> {
            instances.find(key).orElseThrow(Refusal::notFound);
            return Reply.ok(Accepted.of(key, instances.cancel(key)));
        });
    }

    private List<InstanceLine> lines(List<ProcessInstance> page) {
        Map<String, String> numbers = names.numbers(page);
        return page.stream()
                .map(instance -> InstanceLine.of(
                        instance, instance.businessKey() == null ? null : numbers.get(instance.businessKey())))
                .toList();
    }

    /**
     * One page.
     *
     * @param next the cursor of the next page, null on the last
     */
    record Instances(List<InstanceLine> items, @Nullable String next) {}
}
